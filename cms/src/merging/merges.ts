import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { dateAndTime } from '../fields/date-and-time.ts';

/**
 * Which entity was merged into which, when and by whom, and what moved by that. Only the merge writes it,
 * in its transaction. Accounts and names are kept as text, so that they stay when those go.
 */
export const merges: CollectionConfig = {
  slug: 'merges',
  labels: { singular: 'Merge', plural: 'Merges' },
  defaultSort: '-at',
  access: accessOf('merges'),
  admin: {
    group: 'Knowledge',
    useAsTitle: 'mergedName',
    description: 'Entities that turned out to be the same. Made by “Merge…” at an entity.',
    defaultColumns: ['mergedName', 'survivorName', 'at', 'byName'],
    listSearchableFields: ['mergedName', 'survivorName', 'merged', 'survivor', 'byName'],
    pagination: { defaultLimit: 25 },
  },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'mergedName', label: 'Was merged', type: 'text', required: true },
        { name: 'survivorName', label: 'Into', type: 'text', required: true },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'merged', label: 'Its id', type: 'text', required: true, index: true },
        { name: 'survivor', label: 'Its id', type: 'text', required: true, index: true },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'at', label: 'When', type: 'date', required: true, admin: { date: dateAndTime } },
        { name: 'byName', label: 'By', type: 'text' },
      ],
    },
    {
      name: 'whatMoved',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/WhatMoved.tsx#WhatMoved' },
      },
    },
    // `MergeCounts`. Hidden: for JSON Payload's form loads an editor from a host of others.
    { name: 'counts', type: 'json', admin: { hidden: true, disableListColumn: true } },
    // `collection:id` of each; thousands perhaps, which only the API gives.
    { name: 'documents', type: 'json', admin: { hidden: true, disableListColumn: true } },
  ],
};
