import { slug as slugSchema } from '@dateline/shared/public/primitives.ts';
import type { TextField } from 'payload';
import { slugify } from './slugify.ts';

/**
 * The last part of a page's address. Left empty it follows from `source`; letters of every script
 * stay, Hangul too.
 */
export function slugField(source: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description:
        'The end of the web address. Left empty, it is made from the title. Changing it later leaves a redirect.',
    },
    hooks: {
      beforeValidate: [
        ({ value, siblingData }) => {
          const given = typeof value === 'string' ? value : '';
          const title = siblingData[source];
          // undefined, not null: two untitled drafts would collide on a null in the unique index.
          return slugify(given || (typeof title === 'string' ? title : '')) || undefined;
        },
      ],
    },
    validate: (value: string | null | undefined) =>
      slugSchema.safeParse(value).success ||
      'The web address needs at least one letter or digit. Write a title or type an address.',
  };
}
