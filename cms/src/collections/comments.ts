import { maxNameLength, maxTextLength } from '@dateline/shared/comments/comment-form.ts';
import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { fieldNobody } from '../access/field-nobody.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { noteArticleIsOut } from '../comments/follow-article.ts';
import { logDecision } from '../comments/log-decision.ts';
import { searchNothingHidden } from '../comments/search-nothing-hidden.ts';
import { takeCommentEndpoint } from '../comments/take-comment.ts';
import { dateAndTime } from '../fields/date-and-time.ts';

const statuses = [
  { value: 'pending', label: 'Waiting' },
  { value: 'approved', label: 'Approved' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'spam', label: 'Spam' },
];

/** What a reader wrote: it is shown or not, and never changed. */
const written = { create: fieldNobody, update: fieldNobody };
/** For moderators, and never for readers. */
const kept = { ...written, read: fieldStaff };
const forUs = { create: fieldNobody, update: fieldNobody, read: () => false };

const decisionFields: Field[] = [
  { name: 'status', type: 'select', options: statuses, required: true },
  { name: 'at', type: 'date', required: true, admin: { date: dateAndTime } },
  { name: 'user', type: 'text', admin: { hidden: true } },
  { name: 'userName', label: 'By', type: 'text', required: true },
];

/** What readers write under stories. It comes by our own endpoint only; moderators decide. */
export const comments: CollectionConfig = {
  slug: 'comments',
  defaultSort: '-createdAt',
  access: accessOf('comments'),
  admin: {
    group: 'Stories',
    useAsTitle: 'text',
    description:
      'What readers wrote, and what still waits for a moderator. The queue of those is faster to go through.',
    defaultColumns: ['text', 'name', 'article', 'status', 'reasons', 'createdAt'],
    pagination: { defaultLimit: 25 },
    components: { beforeListTable: ['/admin/CommentsQueueLink.tsx#CommentsQueueLink'] },
  },
  disableDuplicate: true,
  endpoints: [takeCommentEndpoint],
  hooks: {
    beforeOperation: [searchNothingHidden],
    beforeChange: [noteArticleIsOut, logDecision],
  },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      access: written,
      admin: { readOnly: true },
    },
    {
      name: 'name',
      type: 'text',
      maxLength: maxNameLength,
      access: written,
      admin: { readOnly: true, description: 'As the reader gave it; nobody checked it.' },
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: maxTextLength,
      access: written,
      admin: { readOnly: true },
    },
    {
      name: 'status',
      type: 'select',
      index: true,
      options: statuses,
      defaultValue: 'pending',
      required: true,
      access: { read: fieldStaff },
      admin: { position: 'sidebar' },
    },
    {
      name: 'weight',
      label: 'Weight against it',
      type: 'number',
      defaultValue: 0,
      access: kept,
      admin: { position: 'sidebar', readOnly: true, description: 'From 5 on it waits as spam.' },
    },
    {
      name: 'reasons',
      label: 'What speaks against it',
      type: 'text',
      hasMany: true,
      access: kept,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'decisions',
      type: 'array',
      access: kept,
      admin: { readOnly: true, description: 'Who decided what, and when. Never public.' },
      fields: decisionFields,
    },
    { name: 'fingerprint', type: 'text', index: true, access: forUs, admin: { hidden: true } },
    {
      name: 'articleIsOut',
      type: 'checkbox',
      defaultValue: false,
      access: forUs,
      admin: { hidden: true },
    },
    {
      // Payload's own, which would tell readers when a moderator decided.
      name: 'updatedAt',
      type: 'date',
      access: { read: fieldStaff },
      admin: { hidden: true, disableBulkEdit: true },
    },
  ],
  indexes: [{ fields: ['status', 'createdAt'] }],
};
