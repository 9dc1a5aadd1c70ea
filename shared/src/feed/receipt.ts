import { z } from 'zod';
import { keysOf } from '../vocabulary.ts';
import { cursor } from './cursor.ts';
import { documentTypes } from './documents.ts';

/** A path of the site, written as it stands in an address; never an address of another host. */
const sitePath = z.string().regex(/^\/(?!\/)\S*$/, 'is not a path of the site');

/**
 * What a publisher sends to `POST /api/receipts`: everything up to `cursor` is live, or with an
 * `error` why it is not. One without documents says so too: the publisher made the whole site.
 */
export const receipt = z.object({
  cursor,
  /**
   * The publisher's name of the release. `start` says what is live as it starts, `recovered` that
   * nothing is left to release after a failure.
   */
  release: z.string().min(1).max(100),
  /** When readers had it, or when it failed; ISO 8601 in UTC. */
  releasedAt: z.iso.datetime(),
  /** From reading the feed to the last file. */
  milliseconds: z.number().min(0),
  /** Pages. */
  written: z.int().min(0),
  removed: z.int().min(0),
  /** What the release was for. */
  documents: z.array(
    z.object({
      collection: z.enum(keysOf(documentTypes)),
      /** `site-settings` for the site settings. */
      id: z.string().min(1),
      /** Of the document's own page; null if it has none. */
      path: sitePath.nullable(),
      /** How many pages were written that show it. */
      pages: z.int().min(0),
    }),
  ),
  error: z
    .object({
      /** What is wrong and what to do, for an editor. */
      message: z.string().min(1),
      /** The document that is at fault, if it is one. */
      collection: z.string().nullable(),
      id: z.string().nullable(),
    })
    .nullable(),
});

export type Receipt = z.infer<typeof receipt>;
