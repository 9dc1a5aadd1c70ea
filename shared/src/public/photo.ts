import { z } from 'zod';
import { edtf, id, instant, listOf, orNull } from './primitives.ts';

/** One encoded file. `url` is a path on the CMS, sizes are pixels, `filesize` is bytes. */
const rendition = z.object({
  url: z.string().min(1),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  filesize: z.number().int().positive(),
});

/** Payload lists every configured size; those that would enlarge the photo are all null. */
const optionalRendition = z.preprocess(
  (value) => (value && typeof value === 'object' && 'url' in value && value.url ? value : null),
  rendition.nullable(),
);

export const photoWidths = [480, 800, 1200, 1600] as const;

export const photo = z.object({
  id,
  alt: z.string().min(1),
  caption: orNull(z.string()),
  credit: z.string().min(1),
  holder: orNull(z.string()),
  licence: orNull(z.string()),
  usageTerms: orNull(z.string()),
  expires: orNull(instant),
  taken: orNull(edtf),
  place: orNull(id),
  updatedAt: instant,
  /** Payload makes `url` of it, and gives none where a query leaves it out. */
  filename: z.string().min(1),
  url: z.string().min(1),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  filesize: z.number().int().positive(),
  sizes: z.object({
    w480: optionalRendition,
    w800: optionalRendition,
    w1200: optionalRendition,
    w1600: optionalRendition,
  }),
  /** Made after the upload, by a job; empty until then. */
  avif: listOf(rendition),
});

export type Photo = z.infer<typeof photo>;
