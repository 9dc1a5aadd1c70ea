import { previewCollections } from '@dateline/shared/feed/preview.ts';
import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { fieldNobody } from '../access/field-nobody.ts';
import { dateAndTime } from '../fields/date-and-time.ts';
import { addressOfLink } from '../preview/address-of-link.ts';
import { keepLink } from '../preview/keep-link.ts';

const setOnce = { access: { update: fieldNobody }, admin: { readOnly: true } } as const;
const setByUs = {
  access: { create: fieldNobody, update: fieldNobody },
  admin: { readOnly: true },
} as const;

/** Links that open one draft for whoever has them, until they end. The link itself is not kept. */
export const previewLinks: CollectionConfig = {
  slug: 'preview-links',
  labels: { singular: 'Preview link', plural: 'Preview links' },
  defaultSort: '-createdAt',
  access: accessOf('preview-links'),
  admin: {
    group: 'Stories',
    useAsTitle: 'title',
    description:
      'Who has such a link can read one draft until the link ends. Make them at the document; end them here or there.',
    defaultColumns: ['title', 'createdBy', 'createdAt', 'expires', 'revoked', 'lastUsed'],
    pagination: { defaultLimit: 25 },
  },
  lockDocuments: false,
  disableDuplicate: true,
  hooks: { beforeChange: [keepLink] },
  indexes: [{ fields: ['documentCollection', 'document'] }],
  fields: [
    { name: 'title', label: 'Opens', type: 'text', ...setByUs },
    {
      name: 'documentCollection',
      label: 'Kind of document',
      type: 'select',
      required: true,
      options: [...previewCollections],
      ...setOnce,
    },
    { name: 'document', label: 'Its id', type: 'text', required: true, ...setOnce },
    {
      name: 'hours',
      label: 'Lasts for hours',
      type: 'number',
      required: true,
      defaultValue: 48,
      min: 1,
      max: 24 * 14,
      ...setOnce,
    },
    {
      name: 'expires',
      label: 'Ends',
      type: 'date',
      index: true,
      ...setByUs,
      admin: { readOnly: true, date: dateAndTime },
    },
    {
      name: 'revoked',
      label: 'Ended before its time',
      type: 'checkbox',
      defaultValue: false,
      access: { create: fieldNobody },
      admin: { description: 'It then opens nothing any more, for good.' },
    },
    {
      name: 'createdBy',
      label: 'Made by',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
      ...setByUs,
    },
    {
      name: 'lastUsed',
      label: 'Last opened',
      type: 'date',
      ...setByUs,
      admin: { readOnly: true, date: dateAndTime },
    },
    {
      name: 'address',
      type: 'text',
      virtual: true,
      hooks: { afterRead: [addressOfLink] },
      ...setByUs,
    },
  ],
};
