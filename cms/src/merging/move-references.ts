import { type FeedCollection, feedCollections } from '@dateline/shared/public/collections.ts';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { isVisible, type Visibility } from '../change-log/visibility.ts';
import { type NewChange, writeRows } from '../change-log/write-rows.ts';
import type { Transaction } from '../database/in-transaction.ts';
import type { ObjectId } from '../webhooks/documents.ts';
import { countMoved, type MovedCounts, nothingMoved } from './count-moved.ts';
import { movedDocument, type Stored } from './moved-document.ts';
import { pinnedVersions } from './pinned-versions.ts';
import { titlesAfterMove } from './titles-after-move.ts';

export interface Move {
  from: string;
  to: ObjectId;
  /** Ids of documents that stay as they are: the merged entity, and relationships that go. */
  except: readonly string[];
  /** False only counts. */
  writes: boolean;
}

/** What was moved, and which documents: `collection:id`. */
export interface Moved {
  counts: MovedCounts;
  documents: string[];
}

/**
 * Lets everything that refers to one entity refer to another: what is live, the newest version of each
 * document and the versions that were approved or wait for their hour. Other versions stay as they were;
 * a save that brings one back is led on by `lead-to-survivors`. It writes past Payload's operations, many
 * documents in one command, since thousands must fit into one transaction, which MongoDB ends after a
 * minute; and it writes the rows of the change log that the adapter would write. An update through
 * Payload would besides publish or bury the draft that waits over a live document. Neither the time of a
 * document nor the count of its revisions moves: nobody edited it, and what was approved stays so.
 */
export async function moveReferences(
  req: PayloadRequest,
  transaction: Transaction,
  move: Move,
): Promise<Moved> {
  const moved: Moved = { counts: { ...nothingMoved }, documents: [] };
  const pinned = await pinnedVersions(req, transaction);
  for (const { config } of Object.values(req.payload.collections)) {
    if (!config.flattenedFields.some(({ name }) => name === 'references')) continue;
    await moveIn(config.slug, { req, transaction, move, moved, pinned });
  }
  return moved;
}

interface Moving {
  req: PayloadRequest;
  transaction: Transaction;
  move: Move;
  moved: Moved;
  pinned: ObjectId[];
}

/** So many documents are held in memory, and sent, at once. */
const batch = 250;

async function moveIn(slug: CollectionSlug, moving: Moving): Promise<void> {
  const { db } = moving.req.payload;
  const reference = `entities:${moving.move.from}`;
  const live = db.collections[slug];
  const versions = db.versions[slug];
  if (!live || !versions) throw new Error(`The database has no collection ${slug} with versions.`);
  const { ObjectId } = db.connection.base.Types;
  const except = moving.move.except.map((id) => new ObjectId(id));
  /** By document, how often its text names the entity: in what is live, or in the newest draft. */
  const inTexts = new Map<string, number>();
  const seen = new Set<string>();
  await eachBatch(
    live.collection,
    { references: reference, _id: { $nin: except } },
    moving,
    async (documents) => {
      await moveLive(slug, documents, live.collection, moving, inTexts);
      for (const { _id } of documents) seen.add(String(_id));
    },
  );
  await eachBatch(
    versions.collection,
    {
      'version.references': reference,
      parent: { $nin: [...except, ...moving.move.except] },
      $or: [{ latest: true }, { _id: { $in: moving.pinned } }],
    },
    moving,
    async (documents) => {
      await moveVersions(slug, documents, versions.collection, moving, inTexts);
      for (const { parent, version } of documents) {
        const id = String(parent);
        if (seen.has(id)) continue;
        seen.add(id);
        // Only the draft over what readers see names it.
        countMoved(slug, { ...recordOf(version), _status: 'draft' }, moving.moved.counts);
        moving.moved.documents.push(`${slug}:${id}`);
      }
    },
  );
  for (const times of inTexts.values()) moving.moved.counts.inTexts += times;
}

type Native = NonNullable<PayloadRequest['payload']['db']['collections'][string]>['collection'];

async function eachBatch(
  collection: Native,
  where: Parameters<Native['find']>[0],
  { transaction: { session } }: Moving,
  work: (documents: Stored[]) => Promise<void>,
): Promise<void> {
  let documents: Stored[] = [];
  for await (const document of collection.find(where, { session, batchSize: batch })) {
    documents.push({ ...document });
    if (documents.length < batch) continue;
    await work(documents);
    documents = [];
  }
  if (documents.length > 0) await work(documents);
}

async function moveLive(
  slug: CollectionSlug,
  documents: Stored[],
  collection: Native,
  { req, transaction, move, moved }: Moving,
  inTexts: Map<string, number>,
): Promise<void> {
  const writes: Write[] = [];
  const changes: NewChange[] = [];
  for (const document of documents) {
    const id = String(document._id);
    const { changed, updates, inBody } = movedDocument(document, move.from, move.to);
    inTexts.set(id, inBody);
    countMoved(slug, document, moved.counts, move.from);
    moved.documents.push(`${slug}:${id}`);
    const time = slug === 'entities' ? { updatedAt: new Date() } : {};
    const titled = await titlesAfterMove(slug, { ...document, ...changed }, req);
    writes.push({ document, set: { ...Object.fromEntries(updates), ...titled, ...time } });
    if (isFeedCollection(slug) && isVisible(slug, visibilityOf(document))) {
      changes.push({ collection: slug, document: id, kind: 'updated' });
    }
  }
  if (!move.writes) return;
  await write(collection, writes, transaction);
  await writeRows(req.payload.db, changes, transaction, req);
}

async function moveVersions(
  slug: CollectionSlug,
  documents: Stored[],
  collection: Native,
  { req, transaction, move }: Moving,
  inTexts: Map<string, number>,
): Promise<void> {
  const writes: Write[] = [];
  for (const document of documents) {
    const content = recordOf(document.version);
    const { changed, updates, inBody } = movedDocument(content, move.from, move.to);
    if (document.latest === true) inTexts.set(String(document.parent), inBody);
    const titled = await titlesAfterMove(slug, { ...content, ...changed }, req);
    const updatedAt = new Date();
    const time = slug === 'entities' ? { updatedAt, 'version.updatedAt': updatedAt } : {};
    const set = [...updates, ...Object.entries(titled)].map(([field, value]) => [
      `version.${field}`,
      value,
    ]);
    writes.push({ document, set: { ...Object.fromEntries(set), ...time } });
  }
  if (move.writes) await write(collection, writes, transaction);
}

interface Write {
  document: Stored;
  set: Stored;
}

async function write(collection: Native, writes: Write[], { session }: Transaction): Promise<void> {
  const operations = writes.map(({ document, set }) => ({
    updateOne: { filter: { _id: document._id as ObjectId }, update: { $set: set } },
  }));
  await collection.bulkWrite(operations, { session, ordered: true });
}

function recordOf(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function visibilityOf({ _status, deletedAt, type }: Stored): Visibility {
  return {
    deletedAt,
    ...(typeof _status === 'string' && { _status }),
    ...(typeof type === 'string' && { type }),
  };
}

function isFeedCollection(slug: string): slug is FeedCollection {
  return Object.hasOwn(feedCollections, slug);
}
