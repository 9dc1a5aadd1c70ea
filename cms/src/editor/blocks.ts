import type { Block } from 'payload';
import { legalParagraphFields } from '../fields/legal-paragraph.ts';
import { webAddressField } from '../fields/web-address.ts';
import { checkIds } from './check-ids.ts';

export const pullQuote: Block = {
  slug: 'pullQuote',
  labels: { singular: 'Pull quote', plural: 'Pull quotes' },
  admin: { disableBlockName: true },
  fields: [
    { name: 'quote', type: 'textarea', required: true },
    {
      name: 'attribution',
      type: 'text',
      admin: { description: 'Who said it, if it is not clear.' },
    },
  ],
};

/** Nothing is loaded from the other site: readers get a plain link. */
export const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Link to a post, film or document', plural: 'Links' },
  admin: { disableBlockName: true },
  fields: [
    webAddressField('url', 'Web address', {
      required: true,
      description:
        'Shown as a link: the reader’s browser never speaks to the other site by itself.',
    }),
    { name: 'title', type: 'text', required: true },
    { name: 'publisher', type: 'text' },
  ],
};

export const mention: Block = {
  slug: 'mention',
  labels: { singular: 'Mention', plural: 'Mentions' },
  admin: { components: { Label: '/admin/MentionLabel.tsx#MentionLabel' } },
  fields: [
    {
      name: 'entity',
      type: 'relationship',
      relationTo: 'entities',
      required: true,
      validate: checkIds,
      admin: { description: 'Not there yet? Create it with the + beside the field.' },
    },
    {
      name: 'text',
      label: 'Words in the sentence',
      type: 'text',
      required: true,
      admin: { description: 'As they stand in the text, for example “the center”.' },
    },
  ],
};

export const legalCitation: Block = {
  slug: 'legalCitation',
  labels: { singular: 'Paragraph of law', plural: 'Paragraphs of law' },
  admin: { components: { Label: '/admin/MentionLabel.tsx#MentionLabel' } },
  fields: [
    ...legalParagraphFields({ required: true, validate: checkIds }),
    { name: 'text', label: 'Words in the sentence', type: 'text', required: true },
  ],
};

export const footnote: Block = {
  slug: 'footnote',
  labels: { singular: 'Footnote', plural: 'Footnotes' },
  admin: { components: { Label: '/admin/MentionLabel.tsx#FootnoteLabel' } },
  fields: [
    {
      name: 'sources',
      type: 'relationship',
      relationTo: 'sources',
      hasMany: true,
      validate: checkIds,
      admin: { description: 'What the words before it rest on. Person sources are never shown.' },
    },
    {
      name: 'note',
      type: 'textarea',
      admin: { description: 'A sentence of the desk, if one is needed.' },
    },
  ],
};
