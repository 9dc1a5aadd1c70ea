import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { optionsOf } from '../fields/options-of.ts';
import { historyActions } from '../workflow/records.ts';

/**
 * What the desk noted of an article on its way, beside its stage. Written past Payload's operations,
 * by the actions of the workflow. Accounts are kept as text, so that who did it stays when they go.
 */
export const workflows: CollectionConfig = {
  slug: 'workflows',
  access: accessOf('workflows'),
  // It is shown at the article.
  admin: { hidden: true },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'article', type: 'text', required: true, unique: true, index: true },
    { name: 'assignee', type: 'text', index: true },
    { name: 'assigneeName', type: 'text' },
    {
      name: 'approved',
      type: 'group',
      fields: [
        { name: 'version', type: 'text', index: true },
        { name: 'revision', type: 'number' },
        { name: 'at', type: 'date' },
        { name: 'user', type: 'text' },
        { name: 'userName', type: 'text' },
      ],
    },
    {
      name: 'history',
      type: 'array',
      fields: [
        { name: 'action', type: 'select', required: true, options: optionsOf(historyActions) },
        { name: 'at', type: 'date', required: true },
        { name: 'user', type: 'text' },
        { name: 'userName', type: 'text', required: true },
        { name: 'note', type: 'textarea' },
      ],
    },
  ],
};
