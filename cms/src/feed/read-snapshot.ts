import { formatCursor } from '@dateline/shared/feed/cursor.ts';
import type { FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { SnapshotAnswer } from '@dateline/shared/feed/snapshot.ts';
import type { PayloadRequest } from 'payload';
import { changeLog, counterId } from '../change-log/change-log.ts';
import { currentMoment } from '../database/current-moment.ts';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { FeedError } from './feed-error.ts';
import {
  type PublicDocument,
  readerRequest,
  readPublicDocuments,
  readPublicSettings,
} from './read-public-documents.ts';
import { firstPage, formatPage, nextCollection, type SnapshotPage } from './snapshot-page.ts';

/**
 * One page of all that is public, as it was at the moment of the first page. The cursor is the last
 * number of that moment: what was committed by then and not yet numbered comes again in the feed.
 *
 * @param asked null for the first page
 * @throws {FeedError} 410 if the database no longer knows that moment
 */
export async function readSnapshot(
  req: PayloadRequest,
  asked: SnapshotPage | null,
  limit: number,
): Promise<SnapshotAnswer> {
  const { db } = req.payload;
  const page = asked ?? firstPage(await currentMoment(db));
  try {
    const { moment } = page;
    return await inTransaction(db, (opened) => readPage(req, page, limit, opened), { moment });
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    throw new FeedError(
      410,
      'snapshot-gone',
      'The database no longer knows the moment of this snapshot. Start afresh, without “page”.',
    );
  }
}

async function readPage(
  req: PayloadRequest,
  page: SnapshotPage,
  limit: number,
  transaction: Transaction,
): Promise<SnapshotAnswer> {
  const cursor = await cursorOf(req, transaction);
  const reader = await readerRequest(req, transaction);
  const documents: SnapshotAnswer['documents'] = [];
  let at: SnapshotPage | null = page;
  while (at && documents.length < limit) {
    const { collection, after }: SnapshotPage = at;
    const room = limit - documents.length;
    const found = await readFrom(reader, collection, after, room);
    documents.push(...found.map((document) => ({ collection, document })));
    const last = found.length === room ? found.at(-1)?.id : null;
    at = typeof last === 'string' ? { ...at, after: last } : nextCollection(at);
  }
  return { documents, cursor, next: at ? formatPage(at) : null };
}

function readFrom(
  reader: PayloadRequest,
  collection: FeedDocument,
  after: string | null,
  limit: number,
): Promise<PublicDocument[]> {
  if (collection === 'site-settings') {
    return readPublicSettings(reader).then((settings) => [settings]);
  }
  return readPublicDocuments(
    reader,
    collection,
    after ? { id: { greater_than: after } } : {},
    limit,
  );
}

async function cursorOf({ payload }: PayloadRequest, { session }: Transaction): Promise<string> {
  const counter = await changeLog(payload.db).counters.findOne({ _id: counterId }, { session });
  if (!counter)
    throw new Error('The change log has no counter: ensureChangeLog makes it at start.');
  return formatCursor({ log: counter.log, number: counter.last });
}

/**
 * MongoDB's names for a moment that is too far back, that lies before a collection was made, or that
 * a database restored from a backup has not come to yet.
 */
const outOfReach = ['SnapshotTooOld', 'SnapshotUnavailable', 'InvalidOptions'];

function isOutOfReach(error: unknown): boolean {
  return (
    error instanceof Error && 'codeName' in error && outOfReach.includes(String(error.codeName))
  );
}
