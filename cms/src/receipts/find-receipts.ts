import type { DatabaseAdapter } from 'payload';
import { receiptsOf, type StoredReceipt } from './stored-receipts.ts';

type Database = Pick<DatabaseAdapter, 'connection'>;

/** A place in a change log. */
interface Place {
  log: string;
  number: number;
}

/**
 * The receipt by which a change became live, of its documents only the one: the first place at or
 * beyond the change that ever was live counts, whatever was reported before or after.
 */
export function receiptThatReleased(
  db: Database,
  { log, number }: Place,
  document: { collection: StoredReceipt['documents'][number]['collection']; id: string },
) {
  return receiptsOf(db).findOne(
    { log, number: { $gte: number }, errorMessage: null },
    {
      sort: { number: 1, releasedAt: 1 },
      projection: { releasedAt: 1, documents: { $elemMatch: document } },
    },
  );
}

/** The newest failure of a release that had the change in it. */
export function failureAt(db: Database, { log, number }: Place) {
  return receiptsOf(db).findOne(
    { log, number: { $gte: number }, errorMessage: { $ne: null } },
    { sort: { releasedAt: -1 }, projection: { documents: 0 } },
  );
}

/** What the publisher reported last; of its releases only, or its failures too. */
export function newestReceipt(db: Database, log: string, of: 'releases' | 'all') {
  return receiptsOf(db).findOne(of === 'all' ? { log } : { log, errorMessage: null }, {
    sort: { releasedAt: -1 },
    projection: { documents: 0 },
  });
}

/** The number up to which everything is live; null if nothing was ever reported live. */
export async function liveUpTo(db: Database, log: string): Promise<number | null> {
  const furthest = await receiptsOf(db).findOne(
    { log, errorMessage: null },
    { sort: { number: -1 }, projection: { number: 1 } },
  );
  return furthest?.number ?? null;
}
