import type { ChangeEvent, ChangeKind } from '@dateline/shared/feed/changes.ts';
import { documentTypes, type FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { DatabaseAdapter, PayloadRequest } from 'payload';
import type { Transaction } from '../database/in-transaction.ts';
import { isRequestId, requestIdHeader } from '../rest/trace-writes.ts';
import { noteRows } from './change-committed.ts';
import { changeLog, type LoggedChange } from './change-log.ts';

/** What happened to which document. */
export interface NewChange {
  collection: FeedDocument;
  document: string;
  kind: ChangeKind;
}

/** Writes rows of the change log in the transaction of what they tell of. */
export async function writeRows(
  db: DatabaseAdapter,
  changes: readonly NewChange[],
  { id, session }: Transaction,
  req: Partial<PayloadRequest> | undefined,
): Promise<void> {
  if (changes.length === 0) return;
  const at = new Date();
  const request = requestId(req);
  const rows = changes.map(({ collection, document, kind }): LoggedChange => {
    const event: ChangeEvent = `${documentTypes[collection]}.${kind}`;
    return { collection, document, event, at, request, number: null };
  });
  await changeLog(db).rows.insertMany(rows, { session });
  noteRows(db, id);
}

/** The id of the REST request that writes; scripts and jobs have none. */
function requestId(req: Partial<PayloadRequest> | undefined): string | null {
  const id = req?.headers?.get(requestIdHeader) ?? '';
  return isRequestId(id) ? id : null;
}
