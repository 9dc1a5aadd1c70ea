import {
  entityTypes,
  identifierSchemes,
  languages,
  nameKinds,
  romanisations,
  scripts,
  topics,
} from '@dateline/shared/vocabulary.ts';
import type { Field } from 'payload';
import { fieldStaff } from '../access/field-staff.ts';
import { dayField } from '../fields/day.ts';
import { duplicatesFields } from '../fields/duplicates.ts';
import { earlierSlugsField } from '../fields/earlier-slugs.ts';
import { edtfDateField } from '../fields/edtf-date.ts';
import { entityPanel } from '../fields/entity-panel.ts';
import { optionsOf } from '../fields/options-of.ts';
import { slugField } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { askOfDuplicates } from '../hooks/ask-of-duplicates.ts';
import { hidePersonSources } from '../hooks/hide-person-sources.ts';
import { keepEarlierSlugs } from '../hooks/keep-earlier-slugs.ts';
import { keepPersonSources } from '../hooks/keep-person-sources.ts';
import { sanctionedByAList } from '../hooks/sanctioned-by-a-list.ts';
import { mergeEndpoints } from '../merging/merge-endpoint.ts';
import { usesEndpoint } from '../merging/uses-endpoint.ts';
import { duplicatesEndpoint } from '../names/duplicates-endpoint.ts';
import { nameFromAddress } from '../names/name-from-address.ts';
import { publishable } from './publishable.ts';

const nameFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'value',
        label: 'Name',
        type: 'text',
        required: true,
        index: true,
        admin: { width: '60%' },
      },
      {
        name: 'kind',
        type: 'select',
        options: optionsOf(nameKinds),
        defaultValue: 'official',
        required: true,
        admin: { width: '40%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'lang',
        label: 'Language',
        type: 'select',
        options: optionsOf(languages),
        defaultValue: 'en',
        required: true,
      },
      {
        name: 'script',
        type: 'select',
        options: optionsOf(scripts),
        defaultValue: 'Latn',
        required: true,
      },
      { name: 'romanisation', type: 'select', options: optionsOf(romanisations) },
    ],
  },
  { type: 'row', fields: [edtfDateField('from', 'From'), edtfDateField('to', 'Until')] },
  {
    name: 'source',
    type: 'relationship',
    relationTo: 'sources',
    hooks: { beforeValidate: [keepPersonSources], afterRead: [hidePersonSources] },
  },
];

const entityFields: Field[] = [
  {
    name: 'type',
    type: 'select',
    options: optionsOf(entityTypes),
    required: true,
    index: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'name',
    type: 'text',
    required: true,
    index: true,
    defaultValue: nameFromAddress,
    admin: { description: 'The name the newsroom uses in its texts.' },
  },
  ...duplicatesFields,
  slugField('name'),
  entityPanel('uses', '/admin/EntityUses.tsx#EntityUses'),
  entityPanel('merging', '/admin/MergeEntity.tsx#MergeEntity'),
  {
    name: 'summary',
    type: 'textarea',
    admin: { description: 'Who or what it is, in a few sentences for readers.' },
  },
  dayField('lastReviewed', 'Last reviewed'),
  {
    name: 'names',
    type: 'array',
    labels: { singular: 'Name', plural: 'Names' },
    admin: {
      description: 'All names, each as someone writes it. Never romanise by machine.',
      components: { RowLabel: '/admin/NameLabel.tsx#NameLabel' },
    },
    fields: nameFields,
  },
  {
    type: 'row',
    fields: [
      edtfDateField('startDate', 'Born, founded or held'),
      edtfDateField('endDate', 'Died, dissolved or ended'),
    ],
  },
  {
    name: 'identifiers',
    type: 'array',
    admin: { description: 'Linked, never guessed.' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'scheme', type: 'select', options: optionsOf(identifierSchemes), required: true },
          { name: 'value', type: 'text', required: true },
        ],
      },
      webAddressField('url', 'Web address'),
    ],
  },
  { name: 'topics', type: 'select', hasMany: true, options: optionsOf(topics) },
  {
    name: 'disambiguation',
    type: 'text',
    admin: {
      description:
        'What tells it from others of the same name, for example “the ministry, not the newspaper”.',
    },
  },
  {
    type: 'row',
    admin: { condition: (data) => data.type === 'Address' },
    fields: [
      {
        name: 'latitude',
        type: 'number',
        min: -90,
        max: 90,
        admin: { description: 'Degrees, WGS 84.' },
      },
      { name: 'longitude', type: 'number', min: -180, max: 180 },
    ],
  },
  {
    name: 'legallySensitive',
    label: 'Legally sensitive',
    type: 'checkbox',
    access: { read: fieldStaff },
    admin: {
      position: 'sidebar',
      description: 'Ask a lawyer before publishing anything new. Not public.',
    },
  },
  {
    name: 'mergedInto',
    label: 'Merged into',
    type: 'relationship',
    relationTo: 'entities',
    // One step only: no chains, and so no circles.
    filterOptions: ({ id }) => ({
      id: { not_equals: id ?? '' },
      mergedInto: { exists: false },
    }),
    admin: {
      position: 'sidebar',
      condition: ({ mergedInto }) => Boolean(mergedInto),
      description: 'Its page leads readers there. Empty it to end that; what moved stays moved.',
    },
  },
  earlierSlugsField,
];

export const entities = publishable({
  slug: 'entities',
  labels: { singular: 'Entity', plural: 'Entities' },
  defaultSort: 'name',
  admin: {
    group: 'Knowledge',
    useAsTitle: 'name',
    description: 'People, bodies, companies, brands and places that the newsroom knows.',
    defaultColumns: ['name', 'type', '_status', 'lastReviewed', 'updatedAt'],
    listSearchableFields: ['name', 'names.value', 'disambiguation'],
  },
  hooks: { beforeChange: [keepEarlierSlugs, sanctionedByAList, askOfDuplicates] },
  endpoints: [duplicatesEndpoint, usesEndpoint, ...mergeEndpoints],
  fields: entityFields,
});
