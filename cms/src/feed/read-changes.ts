import type { Change, ChangesAnswer } from '@dateline/shared/feed/changes.ts';
import { type CursorParts, formatCursor } from '@dateline/shared/feed/cursor.ts';
import type { FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { PayloadRequest } from 'payload';
import { type ChangeCounter, changeLog, type LoggedChange } from '../change-log/change-log.ts';
import {
  inSequencingTurn,
  type Sequenced,
  sequenceWithin,
} from '../change-log/sequence-changes.ts';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { isTransient } from '../database/is-transient.ts';
import { FeedError } from './feed-error.ts';
import {
  type PublicDocument,
  readerRequest,
  readPublicDocuments,
  readPublicSettings,
} from './read-public-documents.ts';

/**
 * The changes after a cursor with their documents, all from one moment of the database. What was
 * committed and has no number yet is numbered first.
 *
 * @param inTurn whether others in this process are sure to number changes at the same moment
 * @throws {FeedError} 410 if the cursor is of another log, ahead of this one, or pruned
 */
export async function readChanges(
  req: PayloadRequest,
  after: CursorParts,
  limit: number,
  { inTurn = false } = {},
): Promise<ChangesAnswer> {
  const { db } = req.payload;
  const read = (transaction: Transaction) => readWithin(req, after, limit, transaction);
  if (inTurn) return inSequencingTurn(db, () => inTransaction(db, read));
  try {
    return await inTransaction(db, read, { tries: 1 });
  } catch (error) {
    if (!isTransient(error)) throw error;
    // Against those who only give numbers, and are quicker, it would lose again and again.
    return inSequencingTurn(db, () => inTransaction(db, read));
  }
}

async function readWithin(
  req: PayloadRequest,
  after: CursorParts,
  limit: number,
  transaction: Transaction,
): Promise<ChangesAnswer> {
  const sequenced = await sequenceWithin(req.payload, transaction.session);
  const { counter } = sequenced;
  refuseUnknown(after, counter);
  const rows = await rowsAfter(req, after.number, limit, sequenced, transaction);
  const page = lastOfEach(rows.slice(0, limit));
  const documents = await documentsOf(req, page, transaction);
  const { log } = counter;
  const reached = rows[Math.min(rows.length, limit) - 1]?.number ?? after.number;
  return {
    changes: page.map((row) => changeOf(row, log, documents)),
    next: formatCursor({ log, number: reached }),
    more: rows.length > limit || sequenced.more,
  };
}

function refuseUnknown({ log, number }: CursorParts, counter: ChangeCounter): void {
  if (log === counter.log && number >= counter.prunedTo && number <= counter.last) return;
  throw new FeedError(
    410,
    'unknown-cursor',
    'The change feed does not know this cursor (any more). Start afresh from /api/snapshot.',
  );
}

/** One more than `limit`, if there are. */
async function rowsAfter(
  { payload }: PayloadRequest,
  after: number,
  limit: number,
  { changes, counter }: Sequenced,
  { session }: Transaction,
): Promise<LoggedChange[]> {
  if (after === counter.last - changes.length) return changes.slice(0, limit + 1);
  return changeLog(payload.db)
    .rows.find({ number: { $gt: after } }, { session, sort: { number: 1 }, limit: limit + 1 })
    .toArray();
}

/** A follower needs only how a document ended up. */
function lastOfEach(rows: readonly LoggedChange[]): LoggedChange[] {
  const last = new Map(rows.map((row) => [keyOf(row.collection, row.document), row]));
  return rows.filter((row) => last.get(keyOf(row.collection, row.document)) === row);
}

/** The present public documents, by collection and id; what readers can't see is not in it. */
async function documentsOf(
  req: PayloadRequest,
  rows: readonly LoggedChange[],
  transaction: Transaction,
): Promise<Map<string, PublicDocument>> {
  const documents = new Map<string, PublicDocument>();
  if (rows.length === 0) return documents;
  const reader = await readerRequest(req, transaction);
  const wanted = Map.groupBy(rows, ({ collection }) => collection);
  // One after another: a transaction takes one operation at a time.
  for (const [collection, ofCollection] of wanted) {
    const ids = ofCollection.map(({ document }) => document);
    for (const [id, document] of await readById(reader, collection, ids)) {
      documents.set(keyOf(collection, id), document);
    }
  }
  return documents;
}

async function readById(
  reader: PayloadRequest,
  collection: FeedDocument,
  ids: string[],
): Promise<[string, PublicDocument][]> {
  if (collection === 'site-settings') return [[collection, await readPublicSettings(reader)]];
  const documents = await readPublicDocuments(reader, collection, { id: { in: ids } });
  return documents.map((document) => [String(document.id), document]);
}

function changeOf(
  row: LoggedChange,
  log: string,
  documents: ReadonlyMap<string, PublicDocument>,
): Change {
  const { collection, document, event, at, request, number } = row;
  return {
    cursor: formatCursor({ log, number: number ?? 0 }),
    event,
    collection,
    id: document,
    at: at.toISOString(),
    request,
    document: documents.get(keyOf(collection, document)) ?? null,
  };
}

function keyOf(collection: FeedDocument, id: string): string {
  return `${collection}:${id}`;
}
