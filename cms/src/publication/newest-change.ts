import type { FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { DatabaseAdapter } from 'payload';
import { changeLog, type LoggedChange } from '../change-log/change-log.ts';

/** A document that readers may see, or could. */
export interface DocumentKey {
  collection: FeedDocument;
  /** Hex, or `site-settings`. */
  id: string;
}

/** Its newest row of the change log; null if it has none, or none any more. */
export async function newestChange(
  db: Pick<DatabaseAdapter, 'connection'>,
  { collection, id }: DocumentKey,
): Promise<LoggedChange | null> {
  const { rows } = changeLog(db);
  const ofDocument = { document: id, collection };
  // What has no number yet is newer than what has one; in this order none is missed in between.
  const pending = await rows.findOne({ ...ofDocument, number: null }, { sort: { at: -1 } });
  return pending ?? (await rows.findOne(ofDocument, { sort: { number: -1 } }));
}
