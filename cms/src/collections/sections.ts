import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { earlierSlugsField } from '../fields/earlier-slugs.ts';
import { slugField } from '../fields/slug.ts';
import { keepEarlierSlugs } from '../hooks/keep-earlier-slugs.ts';
import { deleteNothingShown } from '../hooks/keep-what-is-shown.ts';
import { rememberLive } from '../hooks/remember-live.ts';

/** The parts of the site. They have no drafts: a section is there as soon as it is saved. */
export const sections: CollectionConfig = {
  slug: 'sections',
  defaultSort: 'order',
  access: accessOf('sections'),
  admin: {
    group: 'Desk',
    useAsTitle: 'name',
    description: 'The parts of the site, in the order of its navigation.',
    defaultColumns: ['name', 'slug', 'order'],
  },
  hooks: { beforeChange: [rememberLive, keepEarlierSlugs], beforeDelete: [deleteNothingShown] },
  fields: [
    { name: 'name', type: 'text', required: true },
    slugField('name'),
    { name: 'description', type: 'textarea' },
    {
      name: 'order',
      type: 'number',
      required: true,
      defaultValue: 10,
      admin: { position: 'sidebar', description: 'Smaller numbers come first.' },
    },
    earlierSlugsField,
  ],
};
