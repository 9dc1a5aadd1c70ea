import { earlierSlugsField } from '../fields/earlier-slugs.ts';
import { slugField } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { keepEarlierSlugs } from '../hooks/keep-earlier-slugs.ts';
import { publishable } from './publishable.ts';

/** Bylines. Nothing here leads to an account: a pseudonym must hold. */
export const authors = publishable({
  slug: 'authors',
  defaultSort: 'name',
  admin: {
    group: 'Desk',
    useAsTitle: 'name',
    description:
      'The names readers see above articles. They are not accounts, and no account is linked.',
    defaultColumns: ['name', 'jobTitle', '_status', 'updatedAt'],
  },
  hooks: { beforeChange: [keepEarlierSlugs] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      admin: { description: 'As readers see it; a pseudonym is fine.' },
    },
    slugField('name'),
    { name: 'jobTitle', label: 'Job title', type: 'text' },
    {
      name: 'bio',
      label: 'About',
      type: 'textarea',
      admin: { description: 'A few sentences, in plain text.' },
    },
    { name: 'photo', label: 'Portrait', type: 'upload', relationTo: 'photos' },
    {
      name: 'links',
      type: 'array',
      fields: [
        { name: 'label', type: 'text', required: true },
        webAddressField('url', 'Web address', { required: true }),
      ],
    },
    earlierSlugsField,
  ],
});
