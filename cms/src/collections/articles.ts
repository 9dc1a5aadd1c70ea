import { citeExistingParagraphs } from '../hooks/cite-existing-paragraphs.ts';
import { holdEmbargo } from '../hooks/hold-embargo.ts';
import { keepDates } from '../hooks/keep-dates.ts';
import { keepEarlierSlugs } from '../hooks/keep-earlier-slugs.ts';
import { keepMentions } from '../hooks/keep-mentions.ts';
import { afterwardsFields } from './article-fields/afterwards.ts';
import { knowledgeFields } from './article-fields/knowledge.ts';
import { sidebarFields } from './article-fields/sidebar.ts';
import { storyFields } from './article-fields/story.ts';
import { publishable } from './publishable.ts';

export const articles = publishable(
  {
    slug: 'articles',
    labels: { singular: 'Article', plural: 'Articles' },
    defaultSort: '-updatedAt',
    admin: {
      group: 'Stories',
      useAsTitle: 'headline',
      description: 'Everything the newsroom writes, from first draft to correction.',
      defaultColumns: [
        'headline',
        'heroPhoto',
        '_status',
        'stage',
        'section',
        'datePublished',
        'updatedAt',
      ],
      listSearchableFields: ['headline', 'kicker', 'standfirst', 'slug'],
      pagination: { defaultLimit: 25 },
    },
    hooks: {
      beforeChange: [
        holdEmbargo,
        keepEarlierSlugs,
        keepDates,
        keepMentions,
        citeExistingParagraphs,
      ],
    },
    fields: [
      {
        type: 'tabs',
        tabs: [
          { label: 'Story', fields: storyFields },
          { label: 'People, places, law', fields: knowledgeFields },
          { label: 'Corrections and search', fields: afterwardsFields },
        ],
      },
      ...sidebarFields,
    ],
  },
  { autosave: true },
);
