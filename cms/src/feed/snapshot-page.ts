import { documentTypes, type FeedDocument } from '@dateline/shared/feed/documents.ts';
import { id } from '@dateline/shared/public/primitives.ts';
import { keysOf } from '@dateline/shared/vocabulary.ts';
import { z } from 'zod';
import type { Moment } from '../database/in-transaction.ts';
import { FeedError } from './feed-error.ts';

const collections = keysOf(documentTypes);

/** Where in the snapshot a page begins: of which moment, and after which document. */
export interface SnapshotPage {
  moment: Moment;
  collection: FeedDocument;
  /** The last id that was given; null at the beginning of the collection. */
  after: string | null;
}

/** Where a snapshot of the moment begins. */
export function firstPage(moment: Moment): SnapshotPage {
  return { moment, collection: collections[0], after: null };
}

/** The beginning of the next collection; null after the last one. */
export function nextCollection({ moment, collection }: SnapshotPage): SnapshotPage | null {
  const next = collections[collections.indexOf(collection) + 1];
  return next ? { moment, collection: next, after: null } : null;
}

const schema = z.object({
  moment: z.object({ t: z.int().min(0).max(0xffffffff), i: z.int().min(0).max(0xffffffff) }),
  collection: z.enum(collections),
  after: id.nullable(),
});

/** The token that a follower sends back as it is. */
export function formatPage(page: SnapshotPage): string {
  return Buffer.from(JSON.stringify(page)).toString('base64url');
}

/** @throws {FeedError} 400 if it is no such token */
export function parsePage(token: unknown): SnapshotPage {
  const page = schema.safeParse(decode(String(token)));
  if (page.success) return page.data;
  throw new FeedError(400, 'bad-page', 'Send what the page before gave as “next”, as it is.');
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    // What is no JSON is no token; the schema refuses it.
    return null;
  }
}
