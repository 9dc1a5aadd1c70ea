import { closeCommentsInTime } from '../comments/close-comments-job.ts';
import { deleteComments, takeCommentsAlong } from '../comments/follow-article.ts';
import { citeExistingParagraphs } from '../hooks/cite-existing-paragraphs.ts';
import { holdEmbargo } from '../hooks/hold-embargo.ts';
import { keepDates } from '../hooks/keep-dates.ts';
import { keepEarlierSlugs } from '../hooks/keep-earlier-slugs.ts';
import { keepMentions } from '../hooks/keep-mentions.ts';
import { keepOwner } from '../hooks/keep-owner.ts';
import { publishOnlyWhatRestsOnSomething } from '../hooks/publish-only-what-rests-on-something.ts';
import { endRetraction, noteEndOfRetraction } from '../taking-back/end-retraction.ts';
import { retractEndpoint } from '../taking-back/retract-endpoint.ts';
import { vanishEndpoint } from '../taking-back/vanish-endpoint.ts';
import { followSave, forgetWorkflow } from '../workflow/follow-save.ts';
import { keepRevision } from '../workflow/keep-revision.ts';
import { keepStage } from '../workflow/keep-stage.ts';
import { noteSave } from '../workflow/save-note.ts';
import { workflowEndpoints } from '../workflow/workflow-endpoints.ts';
import { afterwardsFields } from './article-fields/afterwards.ts';
import { knowledgeFields } from './article-fields/knowledge.ts';
import { peopleFields } from './article-fields/people.ts';
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
      // No field: Payload mounts those only once they are scrolled to.
      components: { edit: { beforeDocumentControls: ['/admin/SaveGuard.tsx#SaveGuard'] } },
    },
    hooks: {
      beforeOperation: [noteSave],
      beforeChange: [
        keepOwner,
        holdEmbargo,
        keepEarlierSlugs,
        keepDates,
        keepMentions,
        citeExistingParagraphs,
        publishOnlyWhatRestsOnSomething,
        noteEndOfRetraction,
        keepRevision,
        keepStage,
      ],
      afterChange: [followSave, endRetraction, takeCommentsAlong, closeCommentsInTime],
      beforeDelete: [deleteComments],
      afterDelete: [forgetWorkflow],
    },
    endpoints: [...workflowEndpoints, retractEndpoint, vanishEndpoint],
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
      ...peopleFields,
    ],
  },
  { autosave: true },
);
