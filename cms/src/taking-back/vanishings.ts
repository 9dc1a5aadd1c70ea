import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { dateAndTime } from '../fields/date-and-time.ts';
import { checkEndpoint } from './check-endpoint.ts';

/**
 * What was made to vanish when, by whom, and whether a trace was found afterwards. Nothing of the text,
 * the headline or the web address, which is made of it, stands here.
 */
export const vanishings: CollectionConfig = {
  slug: 'vanishings',
  labels: { singular: 'Vanished story', plural: 'Vanished stories' },
  defaultSort: '-at',
  access: accessOf('vanishings'),
  admin: {
    group: 'System',
    useAsTitle: 'article',
    description: 'Stories that were made to vanish, and where a trace of them was looked for.',
    defaultColumns: ['article', 'at', 'byName', 'photosPurged', 'checkedAt'],
    pagination: { defaultLimit: 25 },
  },
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [checkEndpoint],
  fields: [
    { name: 'article', label: 'Id of the story', type: 'text', required: true, index: true },
    {
      type: 'row',
      fields: [
        { name: 'at', label: 'When', type: 'date', required: true, admin: { date: dateAndTime } },
        { name: 'byName', label: 'By', type: 'text' },
      ],
    },
    {
      name: 'photosPending',
      label: 'Photos still to be deleted (ids)',
      type: 'text',
      hasMany: true,
      index: true,
      admin: { condition: ({ photosPending }) => photosPending?.length > 0 },
    },
    { name: 'photosPurged', label: 'Photos deleted with it', type: 'number', defaultValue: 0 },
    {
      name: 'photosKept',
      label: 'Photos kept, because something else uses them (ids)',
      type: 'text',
      hasMany: true,
    },
    { name: 'photoFiles', type: 'text', hasMany: true, admin: { hidden: true } },
    { name: 'checkedAt', label: 'Looked for', type: 'date', admin: { date: dateAndTime } },
    {
      name: 'checks',
      label: 'Where it was looked for',
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'place', type: 'text', required: true },
            { name: 'result', type: 'text', required: true },
          ],
        },
        { name: 'where', type: 'textarea' },
      ],
    },
    {
      name: 'lookAgain',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/LookForVanished.tsx#LookForVanished' },
      },
    },
  ],
};
