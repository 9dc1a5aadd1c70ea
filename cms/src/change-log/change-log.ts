import { randomBytes } from 'node:crypto';
import type { ChangeEvent } from '@dateline/shared/feed/changes.ts';
import type { FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { DatabaseAdapter } from 'payload';

/** A row of the change log. `number` is null until it is given its place, after the commit. */
export interface LoggedChange {
  collection: FeedDocument;
  /** Hex; `site-settings` for the site settings. */
  document: string;
  event: ChangeEvent;
  at: Date;
  request: string | null;
  number: number | null;
}

/** The log's one counter. */
export interface ChangeCounter {
  _id: typeof counterId;
  /** 16 characters of hex, made up with the log. */
  log: string;
  /** The number that was given last. */
  last: number;
  /** Rows up to this number are deleted. */
  prunedTo: number;
}

export const counterId = 'change-log';

/**
 * The change log and its counter. They are no collections of Payload, so that no door of Payload
 * leads to them.
 */
export function changeLog({ connection }: Pick<DatabaseAdapter, 'connection'>) {
  return {
    rows: connection.collection<LoggedChange>('change-log'),
    counters: connection.collection<ChangeCounter>('change-log-counters'),
  };
}

/** Makes log, indexes and counter where they are missing. */
export async function ensureChangeLog(db: Pick<DatabaseAdapter, 'connection'>): Promise<void> {
  const { rows, counters } = changeLog(db);
  await rows.createIndexes([
    // No number twice, whatever else goes wrong.
    { key: { number: 1 }, unique: true, partialFilterExpression: { number: { $gt: 0 } } },
    {
      key: { number: 1, at: 1, _id: 1 },
      name: 'not numbered',
      partialFilterExpression: { number: null },
    },
    { key: { document: 1, number: -1 } },
  ]);
  await counters.updateOne(
    { _id: counterId },
    { $setOnInsert: { log: randomBytes(8).toString('hex'), last: 0, prunedTo: 0 } },
    { upsert: true, writeConcern: { w: 'majority' } },
  );
}
