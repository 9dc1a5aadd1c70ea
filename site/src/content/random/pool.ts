import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import fc from 'fast-check';
import { sampleId, samplePhoto } from '../../cms/sample-newsroom.ts';

const idsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => sampleId(first + index));

/** For tests: ids of all documents that there may be; few, so that changes meet. */
export const pool = {
  articles: idsFrom(1000, 80),
  retractions: idsFrom(1000, 80),
  sections: idsFrom(100, 2),
  authors: idsFrom(200, 2),
  photos: idsFrom(300, 2),
  relationships: idsFrom(400, 2),
  entities: idsFrom(500, 3),
  'legal-instruments': idsFrom(600, 2),
  sources: idsFrom(700, 2),
  comments: idsFrom(800, 3),
} satisfies Record<PublicCollection, string[]>;

export const collections = [
  'articles',
  'retractions',
  'sections',
  'authors',
  'photos',
  'relationships',
  'entities',
  'legal-instruments',
  'sources',
  'comments',
] as const satisfies PublicCollection[];

export const ownSlug = (id: string) => `own-${Number.parseInt(id, 16)}`;
/** Slugs that documents of a collection may have in turn, or at once. */
export const sharedSlugs = ['a', 'b', 'c'];
export const slugsOf = (collection: PublicCollection) => [
  ...sharedSlugs,
  ...pool[collection].map(ownSlug),
];

export const days = ['2025-01-05', '2025-01-31', '2025-02-01', '2025-02-02', '2025-03-31'];
export const months = ['2025-01', '2025-02', '2025-03'];
export const paragraphs = ['7', '8'];

/** Every photo as it may be: with and without AVIF, before and after its file was changed. */
export const photos = pool.photos.flatMap((id) =>
  [
    {},
    { caption: 'Other words' },
    { filename: 'other.webp', url: '/api/photos/file/other.webp' },
    { avif: [{ url: '/api/photos/file/hall.avif', width: 800, height: 400, filesize: 9 }] },
    { avif: [{ url: '/api/photos/file/hall.avif', width: 800, height: 401, filesize: 9 }] },
  ].map((changes) => samplePhoto({ id, ...changes })),
);

export const one = (values: readonly string[]) => fc.constantFrom(...values);
export const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
/** One of them, or more often none. */
export const rarely = (values: readonly string[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one(values) });
/** One document's id with a slug, mostly its own. */
export const slugged = (ids: readonly string[]) =>
  fc
    .record({ id: one(ids), shared: rarely(sharedSlugs) })
    .map(({ id, shared }) => ({ id, slug: shared ?? ownSlug(id) }));
