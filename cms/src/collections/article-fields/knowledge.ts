import type { Field } from 'payload';
import { evidenceFields } from '../../fields/evidence.ts';
import { legalParagraphFields } from '../../fields/legal-paragraph.ts';

/** Whom and what the story is about, and what its claims rest on. */
export const knowledgeFields: Field[] = [
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
        'What the article asserts, how it is meant, and what it rests on. Readers see it in a box, its sources as footnotes.',
      components: { RowLabel: '/admin/ClaimLabel.tsx#ClaimLabel' },
    },
    fields: [
      { name: 'statement', type: 'textarea', required: true },
      ...evidenceFields,
      { type: 'row', fields: legalParagraphFields({ required: false }) },
    ],
  },
];
