import { siteSettingsId } from '@dateline/shared/feed/documents.ts';
import { type FeedCollection, feedCollections } from '@dateline/shared/public/collections.ts';
import type {
  BaseDatabaseAdapter,
  DatabaseAdapter,
  DatabaseAdapterObj,
  Payload,
  PayloadRequest,
  Where,
} from 'payload';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { isRecord } from '../references/is-record.ts';
import { signalCommits } from './change-committed.ts';
import { changesAroundPeople, changesBetween, readStanding } from './find-changes.ts';
import { writeRows } from './write-rows.ts';

type Request = Partial<PayloadRequest> | undefined;

/**
 * The database adapter, with a row of the change log for every write that changes what readers can
 * see, in the same transaction. It sits under Payload's operations and not in their hooks: a global's
 * version is restored without a hook before it, jobs write past all hooks, and a bulk operation
 * commits what it wrote before a hook failed. A write outside of a transaction is given one.
 */
export function recordChanges(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      signalCommits(db);
      recordDocuments(db, args.payload);
      recordSettings(db, args.payload);
      return db;
    },
  };
}

function recordDocuments(db: BaseDatabaseAdapter, payload: Payload): void {
  // `upsert` is not here: it calls `updateOne`.
  const { create, updateOne, updateMany, deleteOne, deleteMany } = db;
  Object.assign(db, {
    create: (args: Parameters<typeof create>[0]) =>
      recordDocument(payload, args, (req) => create.call(db, { ...args, req })),
    updateOne: (args: Parameters<typeof updateOne>[0]) =>
      recordDocument(payload, args, (req) => updateOne.call(db, { ...args, req })),
    updateMany: (args: Parameters<typeof updateMany>[0]) =>
      recordDocument(payload, args, (req) => updateMany.call(db, { ...args, req })),
    deleteOne: (args: Parameters<typeof deleteOne>[0]) =>
      recordDocument(payload, args, (req) => deleteOne.call(db, { ...args, req })),
    deleteMany: (args: Parameters<typeof deleteMany>[0]) =>
      recordDocument(payload, args, (req) => deleteMany.call(db, { ...args, req })),
  });
}

function recordSettings(db: BaseDatabaseAdapter, payload: Payload): void {
  const { createGlobal, updateGlobal } = db;
  const record = <T>(slug: string, req: Request, write: (req: Request) => Promise<T>) =>
    slug === siteSettingsId
      ? within(payload.db, req, async (transaction, ownReq) => {
          const result = await write(ownReq);
          const change = { collection: slug, document: slug, kind: 'updated' } as const;
          await writeRows(payload.db, [change], transaction, ownReq);
          return result;
        })
      : write(req);
  Object.assign(db, {
    createGlobal: (args: Parameters<typeof createGlobal>[0]) =>
      record(args.slug, args.req, (req) => createGlobal.call(db, { ...args, req })),
    updateGlobal: (args: Parameters<typeof updateGlobal>[0]) =>
      record(args.slug, args.req, (req) => updateGlobal.call(db, { ...args, req })),
  });
}

/** Which documents a call of the adapter writes to: one by id, all that fit, or a new one. */
interface Target {
  collection: string;
  id?: string | number;
  where?: Where;
  req?: Request;
}

function recordDocument<T>(
  { db }: Payload,
  target: Target,
  write: (req: Request) => Promise<T>,
): Promise<T> {
  const { collection, req } = target;
  if (!isFeedCollection(collection)) return write(req);
  return within(db, req, async (transaction, ownReq) => {
    const { session } = transaction;
    const ids = await idsOf(db, collection, target, ownReq);
    const before = await readStanding(db, collection, ids, session);
    const result = await write(ownReq);
    const written = isRecord(result) && 'id' in result ? [String(result.id)] : ids;
    const after = await readStanding(db, collection, written, session);
    const changes = changesBetween(collection, before, after);
    if (collection === 'sources') {
      changes.push(...(await changesAroundPeople(db, before, after, session)));
    }
    await writeRows(db, changes, transaction, ownReq);
    return result;
  });
}

async function idsOf(
  db: DatabaseAdapter,
  collection: FeedCollection,
  { id, where }: Target,
  req: Request,
): Promise<string[]> {
  if (id !== undefined) return [String(id)];
  if (!where) return [];
  const { docs } = await db.find<{ id: string }>({
    collection,
    where,
    select: { id: true },
    pagination: false,
    limit: 0,
    req,
  });
  return docs.map((document) => String(document.id));
}

/** Does `work` in the request's transaction, or in one of its own where it has none. */
async function within<T>(
  db: DatabaseAdapter,
  req: Request,
  work: (transaction: Transaction, req: Request) => Promise<T>,
): Promise<T> {
  const id = await req?.transactionID;
  const session = id ? db.sessions[id] : undefined;
  if (id && session?.inTransaction()) return work({ id: String(id), session }, req);
  return inTransaction(db, (transaction) =>
    work(transaction, { t: req?.t, headers: req?.headers, transactionID: transaction.id }),
  );
}

function isFeedCollection(name: string): name is FeedCollection {
  return Object.hasOwn(feedCollections, name);
}
