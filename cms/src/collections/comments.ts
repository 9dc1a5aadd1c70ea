import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { searchNoSources } from '../hooks/search-no-sources.ts';

/** What readers write. Nobody can write one yet: the form comes later. */
export const comments: CollectionConfig = {
  slug: 'comments',
  defaultSort: '-createdAt',
  access: accessOf('comments'),
  admin: {
    group: 'Stories',
    useAsTitle: 'text',
    description: 'What readers wrote, and what still waits for a moderator.',
    defaultColumns: ['text', 'name', 'article', 'status', 'createdAt'],
  },
  hooks: { beforeOperation: [searchNoSources] },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true },
    { name: 'name', type: 'text', maxLength: 80, admin: { readOnly: true } },
    { name: 'text', type: 'textarea', required: true, maxLength: 4000, admin: { readOnly: true } },
    {
      name: 'status',
      type: 'select',
      index: true,
      options: [
        { value: 'pending', label: 'Pending' },
        { value: 'approved', label: 'Approved' },
        { value: 'rejected', label: 'Rejected' },
        { value: 'spam', label: 'Spam' },
      ],
      defaultValue: 'pending',
      required: true,
      admin: { position: 'sidebar' },
    },
  ],
};
