import { z } from 'zod';
import { keysOf } from '../vocabulary.ts';
import { wholeDocument } from './changes.ts';
import { cursor } from './cursor.ts';
import { documentTypes } from './documents.ts';

/**
 * The answer of `GET /api/snapshot`: one page of everything public at one moment, the same for all
 * its pages. `cursor` is where to follow the change feed from.
 */
export const snapshotAnswer = z.object({
  documents: z.array(
    z.object({ collection: z.enum(keysOf(documentTypes)), document: wholeDocument }),
  ),
  cursor,
  /** To be sent as `page`; null on the last page. */
  next: z.string().min(1).nullable(),
});

export type SnapshotAnswer = z.infer<typeof snapshotAnswer>;

/** How many documents one page has at most. */
export const snapshotLimit = { most: 500, standard: 200 } as const;
