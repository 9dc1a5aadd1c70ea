import { bylineRoles, languages } from '@dateline/shared/vocabulary.ts';
import type { Field } from 'payload';
import { fieldNobody } from '../../access/field-nobody.ts';
import { fieldStaff } from '../../access/field-staff.ts';
import { dateAndTime } from '../../fields/date-and-time.ts';
import { evidencePanel } from '../../fields/evidence-panel.ts';
import { optionsOf } from '../../fields/options-of.ts';
import { namesPanel, refusedNames } from '../../fields/refused-names.ts';
import { relationOr } from '../../fields/relation-or.ts';
import { slugField } from '../../fields/slug.ts';
import { workflowFields } from '../../fields/workflow.ts';

/** Beside the form: address, stage, section, bylines and dates. */
export const sidebarFields: Field[] = [
  slugField('headline'),
  ...workflowFields,
  namesPanel,
  refusedNames,
  evidencePanel,
  {
    name: 'takingBack',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/admin/TakingBack.tsx#TakingBack' },
    },
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
        validate: relationOr(
          ({ name }) => Boolean(name),
          'Choose an author, or write a name below.',
        ),
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
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      date: dateAndTime,
      description: 'Set when the article first goes out.',
    },
  },
  {
    name: 'dateModified',
    label: 'Corrected',
    type: 'date',
    hooks: { beforeDuplicate: [() => null] },
    access: { create: fieldNobody, update: fieldNobody },
    admin: {
      position: 'sidebar',
      readOnly: true,
      date: dateAndTime,
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
      date: dateAndTime,
      description: 'Not to be published before.',
    },
  },
];
