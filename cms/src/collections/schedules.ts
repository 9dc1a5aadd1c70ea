import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';

/** The hours that are set for articles. Written past Payload's operations, by the workflow. */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  access: accessOf('schedules'),
  // They are shown at the article and on the board.
  admin: { hidden: true },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['status', 'nextTry'] }, { fields: ['article', 'status'] }],
  fields: [
    { name: 'article', type: 'text', required: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { value: 'publish', label: 'Publish' },
        { value: 'unpublish', label: 'Take off the site' },
      ],
    },
    { name: 'at', type: 'date', required: true },
    { name: 'version', type: 'text', index: true },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'done', label: 'Done' },
        { value: 'failed', label: 'Failed: given up' },
        { value: 'cancelled', label: 'Cancelled' },
      ],
    },
    { name: 'user', type: 'text' },
    { name: 'userName', type: 'text', required: true },
    { name: 'tries', type: 'number', required: true },
    { name: 'nextTry', type: 'date', required: true },
    { name: 'problem', type: 'textarea' },
    { name: 'doneAt', type: 'date' },
  ],
};
