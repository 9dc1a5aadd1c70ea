import type { ChangeKind } from '@dateline/shared/feed/changes.ts';
import type { FeedCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import type { CollectionSlug, DatabaseAdapter } from 'payload';
import type { Session } from '../database/in-transaction.ts';
import { isVisible, type Visibility, visibilityFields } from './visibility.ts';
import type { NewChange } from './write-rows.ts';

/** How documents stand with readers at one moment, by id. */
export type Standing = Map<string, Visibility>;

/** Reads from the main collection, which alone says what is out. */
export async function readStanding(
  db: DatabaseAdapter,
  collection: FeedCollection,
  ids: readonly string[],
  session: Session,
): Promise<Standing> {
  if (ids.length === 0) return new Map();
  const documents: (Visibility & { _id: unknown })[] = await modelOf(db, collection)
    .find({ _id: { $in: ids } }, visibilityFields, { session })
    .lean();
  return new Map(documents.map((document) => [String(document._id), document]));
}

/** The changes between two standings, as far as readers can see one of them. */
export function changesBetween(
  collection: FeedCollection,
  before: Standing,
  after: Standing,
): NewChange[] {
  const changes: NewChange[] = [];
  for (const document of new Set([...before.keys(), ...after.keys()])) {
    const kind = kindOf(
      isVisible(collection, before.get(document)),
      isVisible(collection, after.get(document)),
    );
    if (kind) changes.push({ collection, document, kind });
  }
  return changes;
}

/**
 * A source that becomes a person, or ceases to be one, changes what readers see of all that rests on
 * it: its id is taken out there, or put back.
 */
export async function changesAroundPeople(
  db: DatabaseAdapter,
  before: Standing,
  after: Standing,
  session: Session,
): Promise<NewChange[]> {
  const turned = [...after].filter(([id, { type }]) => {
    const earlier = before.get(id);
    return earlier && (earlier.type === 'person') !== (type === 'person');
  });
  const changes: NewChange[] = [];
  for (const collection of turned.length > 0 ? restingOnSources : []) {
    const documents: { _id: unknown }[] = await modelOf(db, collection)
      .find(
        {
          references: { $in: turned.map(([id]) => `sources:${id}`) },
          _status: 'published',
          deletedAt: null,
        },
        { _id: 1 },
        { session },
      )
      .lean();
    for (const { _id } of documents) {
      changes.push({ collection, document: String(_id), kind: 'updated' });
    }
  }
  return changes;
}

const restingOnSources = [
  'articles',
  'entities',
  'relationships',
] as const satisfies readonly (keyof typeof publicCollections)[];

function kindOf(was: boolean, is: boolean): ChangeKind | null {
  if (was) return is ? 'updated' : 'withdrawn';
  return is ? 'published' : null;
}

function modelOf(db: DatabaseAdapter, collection: CollectionSlug) {
  const model = db.collections[collection];
  if (!model) throw new Error(`The database has no collection ${collection}.`);
  return model;
}
