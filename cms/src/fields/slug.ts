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
      description: 'The end of the web address, made from the title unless you write your own.',
    },
    hooks: {
      beforeValidate: [
        ({ originalDoc, siblingData, value }) => {
          const title = siblingData[source] ?? originalDoc?.[source];
          const wasMadeOf = slugify(String(originalDoc?.[source] ?? ''));
          const isOwn = value === undefined ? originalDoc?.slug : value;
          const wasOut = originalDoc?.datePublished || originalDoc?._status === 'published';
          // Autosave begins before the title is whole: until it goes out, the address follows.
          const follows = !wasOut && isOwn === wasMadeOf;
          const given = typeof isOwn === 'string' && !follows ? isOwn : '';
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
