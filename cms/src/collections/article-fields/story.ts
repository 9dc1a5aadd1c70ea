import type { Field } from 'payload';
import { bodyEditor } from '../../editor/body-editor.ts';
import { bodyHoldsOnlyWhatPrints } from '../../hooks/body-holds-only-what-prints.ts';
import { hidePersonSources } from '../../hooks/hide-person-sources.ts';
import { keepPersonsInFootnotes } from '../../hooks/keep-person-sources.ts';

/** What readers read: the tab that is open first. */
export const storyFields: Field[] = [
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
    admin: {
      description: 'Stands on top of the article and in the lists.',
      components: { Cell: '/admin/PhotoCell.tsx#PhotoCell' },
    },
  },
  {
    name: 'body',
    label: 'Text',
    type: 'richText',
    editor: bodyEditor,
    hooks: {
      beforeValidate: [keepPersonsInFootnotes],
      beforeChange: [bodyHoldsOnlyWhatPrints],
      afterRead: [hidePersonSources],
    },
    admin: {
      description:
        'Type / for photos, pull quotes and links. Mention an entity, a paragraph of law or set a footnote with the + menu.',
    },
  },
];
