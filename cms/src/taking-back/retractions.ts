import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { dateAndTime } from '../fields/date-and-time.ts';

/**
 * What readers find where an article was that was taken back. Only the retract action writes it, in the
 * transaction that unpublishes the article, whose id it has.
 */
export const retractions: CollectionConfig = {
  slug: 'retractions',
  defaultSort: '-date',
  access: accessOf('retractions'),
  admin: {
    group: 'Stories',
    useAsTitle: 'slug',
    description:
      'Stories that were taken back, with the notice that stands in their place. Made by “Retract…” at the article; gone when it is published again.',
    defaultColumns: ['slug', 'date', 'byName', 'notice'],
    pagination: { defaultLimit: 25 },
  },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'id', type: 'text', required: true, admin: { hidden: true } },
    { name: 'slug', label: 'Web address', type: 'text', required: true, index: true },
    {
      name: 'earlierSlugs',
      label: 'Earlier web addresses',
      type: 'text',
      hasMany: true,
      index: true,
    },
    { name: 'notice', type: 'textarea', required: true },
    { name: 'headline', type: 'text', admin: { description: 'Empty: readers do not see it.' } },
    { name: 'date', type: 'date', required: true, index: true, admin: { date: dateAndTime } },
    {
      name: 'byName',
      label: 'Taken back by',
      type: 'text',
      access: { read: fieldStaff },
    },
  ],
};
