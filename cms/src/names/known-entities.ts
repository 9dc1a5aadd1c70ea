import { entityTypes, keysOf, nameKinds } from '@dateline/shared/vocabulary.ts';
import type { Payload } from 'payload';
import { z } from 'zod';
import type { ObjectId } from '../webhooks/documents.ts';
import type { KnownName } from './known-name.ts';
import { type NameFinder, nameFinder } from './name-finder.ts';

/** An entity as the newsroom has it last, with the names of its draft and of what readers see. */
export interface KnownEntity {
  id: string;
  name: string;
  type: keyof typeof entityTypes | null;
  disambiguation: string | null;
  isPublished: boolean;
  legallySensitive: boolean;
  names: KnownName[];
}

export interface Known {
  entities: ReadonlyMap<string, KnownEntity>;
  /** Of all entities; those of a merged one are the other's. */
  names: readonly KnownName[];
  find: NameFinder;
}

/**
 * All entities and a finder for their names, as committed when it was asked. Kept in the process's
 * memory: each time it is asked it reads what any process has changed since, and makes the finder anew
 * only if there is something.
 */
export async function knownEntities(payload: Payload): Promise<Known> {
  const kept = memories.get(payload.db) ?? new Memory();
  memories.set(payload.db, kept);
  return kept.current(payload);
}

const memories = new WeakMap<object, Memory>();

/**
 * A write gets its time before its commit, and clocks differ: what is so much younger than the last
 * look is looked at again. MongoDB ends transactions after a minute.
 */
const overlapMs = 120_000;

class Memory {
  readonly #live = new Map<string, State>();
  readonly #newest = new Map<string, State>();
  #lookedAt = 0;
  #known: Known | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  /** One look after the other, so that each sees all that was committed before it was asked for. */
  current(payload: Payload): Promise<Known> {
    const next = this.#turn.then(
      () => this.#look(payload),
      () => this.#look(payload),
    );
    this.#turn = next;
    return next;
  }

  async #look(payload: Payload): Promise<Known> {
    const entities = payload.db.connection.collection<StoredHead>('entities');
    const versions = payload.db.connection.collection<StoredHead>('_entities_versions');
    const isChanged = await this.#read(entities, versions);
    const hasLost = (await entities.countDocuments()) !== this.#live.size;
    if (hasLost) {
      this.#live.clear();
      this.#newest.clear();
      this.#lookedAt = 0;
      await this.#read(entities, versions);
    }
    if (isChanged || hasLost || !this.#known) this.#known = known(this.#live, this.#newest);
    return this.#known;
  }

  /** True if something was new. */
  async #read(entities: Stored, versions: Stored): Promise<boolean> {
    const since = { updatedAt: { $gte: new Date(this.#lookedAt - overlapMs) } };
    const lookingAt = Date.now();
    const [live, newest] = await Promise.all([
      readInto(this.#live, entities, since, 'entity'),
      readInto(this.#newest, versions, { latest: true, ...since }, 'version'),
    ]);
    this.#lookedAt = lookingAt;
    return live || newest;
  }
}

/** What was read of an entity, and of which write. */
interface State {
  write: string;
  entity: z.infer<typeof entitySchema>;
}

interface StoredHead {
  _id: ObjectId;
  updatedAt: Date;
  /** Of a version: whose it is. */
  parent?: unknown;
}

type Stored = ReturnType<typeof collectionOf>;

function collectionOf(payload: Payload) {
  return payload.db.connection.collection<StoredHead>('entities');
}

const fieldsRead = [
  'name',
  'type',
  'names',
  'disambiguation',
  'legallySensitive',
  'mergedInto',
  'deletedAt',
  '_status',
];

/** Reads what was written since into the map; true if there was something that it had not. */
async function readInto(
  states: Map<string, State>,
  stored: Stored,
  since: object,
  kind: 'entity' | 'version',
): Promise<boolean> {
  const heads = await stored
    .find(since, { projection: { _id: 1, updatedAt: 1, parent: 1 } })
    .toArray();
  const writeOf = ({ _id, updatedAt }: StoredHead) => `${_id} ${updatedAt.getTime()}`;
  const ownerOf = ({ _id, parent }: StoredHead) => String(kind === 'version' ? parent : _id);
  const changed = heads.filter((head) => states.get(ownerOf(head))?.write !== writeOf(head));
  if (changed.length === 0) return false;
  const prefix = kind === 'version' ? 'version.' : '';
  const projection = Object.fromEntries(fieldsRead.map((field) => [prefix + field, 1]));
  const documents = await stored
    .find(
      { _id: { $in: changed.map(({ _id }) => _id) } },
      { projection: { ...projection, updatedAt: 1, parent: 1 } },
    )
    .toArray();
  for (const document of documents) {
    const content = kind === 'version' ? versionSchema.parse(document).version : document;
    states.set(ownerOf(document), {
      write: writeOf(document),
      entity: entitySchema.parse(content),
    });
  }
  return true;
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** An entity as Payload stores it; a draft may lack anything. */
const entitySchema = z.object({
  name: text,
  type: z.enum(keysOf(entityTypes)).nullish().catch(null),
  disambiguation: text,
  legallySensitive: z.boolean().nullish(),
  mergedInto: z.unknown().optional(),
  deletedAt: z.date().nullish(),
  _status: text,
  names: z
    .array(
      z.object({
        value: text,
        kind: z.enum(keysOf(nameKinds)).catch('alias'),
        to: text,
      }),
    )
    .nullish(),
});

const versionSchema = z.object({ version: z.unknown().optional() });

function known(live: ReadonlyMap<string, State>, newest: ReadonlyMap<string, State>): Known {
  const entities = new Map<string, KnownEntity>();
  const names: KnownName[] = [];
  for (const [id, { entity: stored }] of live) {
    if (stored.deletedAt) continue;
    const isPublished = stored._status === 'published';
    const last = newest.get(id)?.entity ?? stored;
    const states = isPublished ? [stored, last] : [last];
    // What was merged into another is found as that one.
    const owner = last.mergedInto ? String(last.mergedInto) : id;
    const own = states.flatMap((state) => namesOf(state, owner));
    names.push(...own);
    if (owner !== id) continue;
    entities.set(id, {
      id,
      name: last.name ?? '',
      type: last.type ?? null,
      disambiguation: last.disambiguation,
      isPublished,
      legallySensitive: last.legallySensitive === true,
      names: own,
    });
  }
  return { entities, names, find: nameFinder(names) };
}

function namesOf({ name, names }: State['entity'], entity: string): KnownName[] {
  const listed = (names ?? []).map(({ value, kind, to }) => ({ entity, value, kind, to }));
  return [{ entity, value: name, kind: 'official' as const, to: null }, ...listed].flatMap(
    (each) => (each.value?.trim() ? [{ ...each, value: each.value }] : []),
  );
}
