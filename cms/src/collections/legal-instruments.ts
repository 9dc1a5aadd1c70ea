import { measureDirections, measureTypes } from '@dateline/shared/vocabulary.ts';
import type { Field } from 'payload';
import { dayField } from '../fields/day.ts';
import { optionsOf } from '../fields/options-of.ts';
import { slugField } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { keepAnchors } from '../hooks/keep-anchors.ts';
import { keepCitedParagraphs } from '../hooks/keep-cited-paragraphs.ts';
import { publishable } from './publishable.ts';

const measureFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'type', type: 'select', options: optionsOf(measureTypes), required: true },
      { name: 'direction', type: 'select', options: optionsOf(measureDirections), required: true },
    ],
  },
  { name: 'bound', label: 'Who is bound', type: 'text', defaultValue: 'All Member States' },
  { name: 'goods', label: 'Goods or services', type: 'text' },
  {
    name: 'hsChapters',
    label: 'HS chapters',
    type: 'text',
    admin: { description: 'For example 86–89.' },
  },
  { name: 'exemptions', type: 'textarea' },
  dayField('inForceFrom', 'In force from'),
];

const paragraphFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'number',
        type: 'text',
        required: true,
        admin: { width: '50%', description: 'As printed, for example 8(a)(iii).' },
      },
      {
        name: 'anchor',
        type: 'text',
        admin: {
          width: '50%',
          readOnly: true,
          description: 'The end of its link. Kept by itself.',
        },
      },
    ],
  },
  {
    name: 'summary',
    type: 'textarea',
    required: true,
    admin: { description: 'In your own words.' },
  },
  {
    name: 'verbatim',
    label: 'Original words',
    type: 'textarea',
    admin: { description: 'Only what you have checked against the original.' },
    validate: (
      value: unknown,
      { siblingData }: { siblingData: Partial<{ checkedAgainst: string }> },
    ) =>
      !value ||
      Boolean(siblingData.checkedAgainst) ||
      'Original words need “Checked against”: say which copy you compared.',
  },
  {
    type: 'row',
    fields: [
      {
        name: 'checkedAgainst',
        label: 'Checked against',
        type: 'text',
        admin: { description: 'Empty: readers see “not yet checked against the original”.' },
      },
      dayField('checkedOn', 'Checked on'),
    ],
  },
  { name: 'measures', type: 'array', fields: measureFields },
];

export const legalInstruments = publishable({
  slug: 'legal-instruments',
  labels: { singular: 'Resolution', plural: 'Resolutions' },
  defaultSort: '-adopted',
  admin: {
    group: 'Knowledge',
    useAsTitle: 'symbol',
    description: 'Legal instruments, paragraph by paragraph.',
    defaultColumns: ['symbol', 'title', 'adopted', '_status'],
    listSearchableFields: ['symbol', 'title', 'paragraphs.summary'],
  },
  hooks: { beforeChange: [keepAnchors, keepCitedParagraphs] },
  fields: [
    {
      name: 'symbol',
      type: 'text',
      required: true,
      unique: true,
      admin: { description: 'For example S/RES/2397 (2017).' },
    },
    slugField('symbol'),
    { name: 'title', type: 'text', required: true },
    {
      type: 'row',
      fields: [
        { ...dayField('adopted', 'Adopted'), required: true },
        { name: 'meeting', type: 'text' },
      ],
    },
    {
      name: 'body',
      label: 'Adopted by',
      type: 'text',
      required: true,
      defaultValue: 'United Nations Security Council',
    },
    webAddressField('url', 'Web address of the original'),
    { name: 'summary', type: 'textarea' },
    { name: 'amends', type: 'relationship', relationTo: 'legal-instruments', hasMany: true },
    { name: 'reaffirms', type: 'relationship', relationTo: 'legal-instruments', hasMany: true },
    {
      name: 'paragraphs',
      type: 'array',
      admin: { components: { RowLabel: '/admin/ParagraphLabel.tsx#ParagraphLabel' } },
      fields: paragraphFields,
    },
  ],
});
