import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { receiptsEndpoint } from '../receipts/receipts-endpoint.ts';

const toTheSecond = { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } };

/** What the publisher said of its releases. Written past Payload's operations. */
export const receipts: CollectionConfig = {
  slug: 'receipts',
  labels: { singular: 'Release', plural: 'Releases' },
  defaultSort: '-releasedAt',
  access: accessOf('receipts'),
  admin: {
    group: 'System',
    useAsTitle: 'release',
    description:
      'What went live when, as the publisher reported it, and what it refused to release. Old ones go with the change log.',
    defaultColumns: ['releasedAt', 'errorMessage', 'written', 'removed', 'milliseconds', 'cursor'],
    pagination: { defaultLimit: 50 },
  },
  lockDocuments: false,
  disableDuplicate: true,
  // A receipt is sent to where one would create a document.
  endpoints: [receiptsEndpoint],
  indexes: [{ fields: ['log', 'number'] }],
  fields: [
    {
      name: 'releasedAt',
      label: 'When',
      type: 'date',
      required: true,
      index: true,
      admin: toTheSecond,
    },
    {
      name: 'errorMessage',
      label: 'Why it did not go live',
      type: 'textarea',
      admin: { condition: ({ errorMessage }) => Boolean(errorMessage) },
    },
    {
      type: 'row',
      admin: { condition: ({ errorCollection }) => Boolean(errorCollection) },
      fields: [
        { name: 'errorCollection', label: 'Kind of document at fault', type: 'text' },
        { name: 'errorDocument', label: 'Its id', type: 'text' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'written', label: 'Pages written', type: 'number', required: true },
        { name: 'removed', label: 'Pages removed', type: 'number', required: true },
        { name: 'milliseconds', label: 'Took (ms)', type: 'number', required: true },
      ],
    },
    { name: 'cursor', label: 'Place in the change log', type: 'text', required: true },
    { name: 'release', label: 'The publisher’s name for it', type: 'text', required: true },
    { name: 'log', type: 'text', required: true, admin: { hidden: true } },
    { name: 'number', type: 'number', required: true, admin: { hidden: true } },
    // Thousands after an import: too many for a form.
    { name: 'documents', type: 'json', required: true, admin: { hidden: true } },
  ],
};
