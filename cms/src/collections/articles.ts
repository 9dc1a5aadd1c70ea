import { bylineRoles, languages, stages } from '@dateline/shared/vocabulary.ts';
import type { Field } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { bodyEditor } from '../editor/body-editor.ts';
import { env } from '../env.ts';
import { evidenceFields } from '../fields/evidence.ts';
import { legalParagraphFields } from '../fields/legal-paragraph.ts';
import { optionsOf } from '../fields/options-of.ts';
import { slugField } from '../fields/slug.ts';
import { bodyHoldsOnlyWhatPrints } from '../hooks/body-holds-only-what-prints.ts';
import { citeExistingParagraphs } from '../hooks/cite-existing-paragraphs.ts';
import { hidePersonSources } from '../hooks/hide-person-sources.ts';
import { keepDates } from '../hooks/keep-dates.ts';
import { keepEarlierSlugs } from '../hooks/keep-earlier-slugs.ts';
import { keepMentions } from '../hooks/keep-mentions.ts';
import { publishable } from './publishable.ts';

const storyFields: Field[] = [
  {
    name: 'kicker',
    type: 'text',
    maxLength: 60,
    admin: { description: 'The short line above the headline, for example “Sanctions”.' },
  },
  {
    name: 'headline',
    type: 'text',
    required: true,
    maxLength: 200,
    admin: { description: 'What happened, in one line.' },
  },
  {
    name: 'standfirst',
    type: 'textarea',
    maxLength: 500,
    admin: {
      description: 'One or two sentences under the headline that make one want to read on.',
    },
  },
  {
    name: 'heroPhoto',
    type: 'upload',
    relationTo: 'photos',
    admin: { description: 'Stands on top of the article and in the lists.' },
  },
  {
    name: 'body',
    label: 'Text',
    type: 'richText',
    editor: bodyEditor,
    hooks: { beforeChange: [bodyHoldsOnlyWhatPrints], afterRead: [hidePersonSources] },
    admin: {
      description:
        'Type / for photos, pull quotes and links. Mention an entity, a paragraph of law or set a footnote with the + menu.',
    },
  },
];

const knowledgeFields: Field[] = [
  {
    name: 'about',
    type: 'relationship',
    relationTo: 'entities',
    hasMany: true,
    maxRows: 5,
    admin: {
      sortOptions: 'name',
      description:
        'Whom or what the story is about, five at most. Type a name; + creates what is missing.',
    },
  },
  {
    name: 'mentions',
    label: 'Also mentioned',
    type: 'relationship',
    relationTo: 'entities',
    hasMany: true,
    admin: {
      sortOptions: 'name',
      description: 'Mentions in the text are added by themselves; add others here.',
    },
  },
  {
    name: 'legalReferences',
    label: 'Paragraphs of law',
    labels: { singular: 'Paragraph of law', plural: 'Paragraphs of law' },
    type: 'array',
    admin: { description: 'Which paragraph of which resolution the story is about.' },
    fields: [{ type: 'row', fields: legalParagraphFields({ required: true }) }],
  },
  {
    name: 'claims',
    type: 'array',
    admin: {
      description:
        'What the article asserts, how it is meant, and what it rests on. Readers see it in a box.',
      components: { RowLabel: '/admin/ClaimLabel.tsx#ClaimLabel' },
    },
    fields: [{ name: 'statement', type: 'textarea', required: true }, ...evidenceFields],
  },
];

const afterwardsFields: Field[] = [
  {
    name: 'corrections',
    type: 'array',
    admin: { description: 'Public and dated: say what was wrong and what is right.' },
    fields: [
      {
        name: 'date',
        type: 'date',
        required: true,
        defaultValue: () => new Date().toISOString(),
        admin: { date: { pickerAppearance: 'dayAndTime' } },
      },
      { name: 'wrong', label: 'What was wrong', type: 'textarea', required: true },
      { name: 'right', label: 'What is right', type: 'textarea', required: true },
    ],
  },
  {
    name: 'comments',
    type: 'select',
    options: [
      { value: 'open', label: 'Open' },
      { value: 'closed', label: 'Closed' },
    ],
    defaultValue: 'open',
    required: true,
  },
  {
    name: 'seoTitle',
    label: 'Title in search engines',
    type: 'text',
    maxLength: 70,
    admin: { description: 'Left empty, the headline is used.' },
  },
  {
    name: 'seoDescription',
    label: 'Description in search engines',
    type: 'textarea',
    maxLength: 200,
    admin: { description: 'Left empty, the standfirst is used.' },
  },
  {
    name: 'earlierSlugs',
    label: 'Earlier web addresses',
    type: 'text',
    hasMany: true,
    index: true,
    access: { create: fieldNobody, update: fieldNobody },
    admin: { readOnly: true, description: 'Each of them leads readers here. Kept by itself.' },
  },
];

const sidebarFields: Field[] = [
  slugField('headline'),
  {
    name: 'stage',
    type: 'select',
    options: optionsOf(stages),
    defaultValue: 'draft',
    access: { read: fieldStaff },
    admin: { position: 'sidebar', description: 'Where the story stands at the desk.' },
  },
  {
    name: 'section',
    type: 'relationship',
    relationTo: 'sections',
    required: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'bylines',
    type: 'array',
    required: true,
    minRows: 1,
    admin: {
      position: 'sidebar',
      description: 'In the order readers see. An author of the desk, or a name as text.',
      components: { RowLabel: '/admin/BylineLabel.tsx#BylineLabel' },
    },
    fields: [
      {
        name: 'author',
        type: 'relationship',
        relationTo: 'authors',
        validate: (value: unknown, { siblingData }: { siblingData: Partial<{ name: string }> }) =>
          Boolean(value) || Boolean(siblingData.name) || 'Choose an author, or write a name below.',
      },
      { name: 'name', label: 'Or a name', type: 'text' },
      {
        name: 'role',
        type: 'select',
        options: optionsOf(bylineRoles),
        defaultValue: 'reporting',
        required: true,
      },
    ],
  },
  {
    name: 'language',
    type: 'select',
    options: optionsOf(languages),
    defaultValue: 'en',
    required: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'datePublished',
    label: 'Published',
    type: 'date',
    index: true,
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime' },
      description: 'Set when the article first goes out.',
    },
  },
  {
    name: 'dateModified',
    label: 'Corrected',
    type: 'date',
    access: { create: fieldNobody, update: fieldNobody },
    admin: {
      position: 'sidebar',
      readOnly: true,
      date: { pickerAppearance: 'dayAndTime' },
      description: 'Moves with a correction, not with an edit for style.',
    },
  },
  {
    name: 'embargo',
    label: 'Embargo until',
    type: 'date',
    access: { read: fieldStaff },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime' },
      description: 'Not to be published before.',
    },
  },
];

export const articles = publishable(
  {
    slug: 'articles',
    labels: { singular: 'Article', plural: 'Articles' },
    defaultSort: '-updatedAt',
    admin: {
      group: 'Stories',
      useAsTitle: 'headline',
      description: 'Everything the newsroom writes, from first draft to correction.',
      defaultColumns: ['headline', '_status', 'stage', 'section', 'datePublished', 'heroPhoto'],
      listSearchableFields: ['headline', 'kicker', 'standfirst', 'slug'],
      pagination: { defaultLimit: 25 },
      preview: (doc) =>
        env.SITE_URL && doc._status === 'published'
          ? `${env.SITE_URL}/articles/${doc.slug}/`
          : null,
    },
    hooks: {
      beforeChange: [keepEarlierSlugs, keepDates, keepMentions, citeExistingParagraphs],
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
