import type { Entity } from '@dateline/shared/payload-types.ts';
import type { PayloadRequest } from 'payload';
import type { Transaction } from '../database/in-transaction.ts';
import { withTransaction } from '../taking-back/with-transaction.ts';
import { objectId } from '../webhooks/documents.ts';
import type { MergeCounts } from './merge-counts.ts';
import { type LiveEntity, mergeable, type Pair } from './mergeable.ts';
import { mergedNames } from './merged-names.ts';
import { type Moved, moveReferences } from './move-references.ts';
import {
  type BothRelationships,
  joinedEvidence,
  relationshipsOfBoth,
} from './relationships-of-both.ts';

export interface Merged {
  merged: string;
  survivor: string;
  counts: MergeCounts;
}

/**
 * What a merge would move, without doing it.
 *
 * @throws {APIError} as `merge`
 */
export function planMerge(req: PayloadRequest, id: string, into: string): Promise<Merged> {
  return withTransaction(req, async (within) => {
    const pair = await mergeable(within, id, into);
    const both = await relationshipsOfBoth(within, id, into);
    const moved = await move(within, pair, both, false);
    return summary(pair, both, moved);
  });
}

/**
 * Merges an entity into another, in one transaction: all that refers to it refers to the other one, which
 * gets its names, identifiers and topics. What it was stays, and leads readers on; who did it is kept.
 *
 * @throws {APIError} 404 or 409 with what to do, if the two can't be merged
 */
export function merge(req: PayloadRequest, id: string, into: string): Promise<Merged> {
  return withTransaction(req, async (within) => {
    const pair = await mergeable(within, id, into);
    const both = await relationshipsOfBoth(within, id, into);
    await settleRelationships(within, both);
    await takeOver(within, pair);
    const moved = await move(within, pair, both, true);
    const result = summary(pair, both, moved);
    await keepRecord(within, pair, result.counts, moved.documents);
    return result;
  });
}

/** Those between the two go into the trash, and so do those that another takes in. */
async function settleRelationships(
  req: PayloadRequest,
  { dropped, joined }: BothRelationships,
): Promise<void> {
  const { payload } = req;
  const collection = 'relationships';
  for (const [into, rows] of Map.groupBy(joined, (each) => each.into)) {
    const evidence = joinedEvidence(
      into,
      rows.map(({ from }) => from),
    );
    const data = { ...evidence, _status: into._status };
    await payload.update({ collection, id: into.id, data, depth: 0, req });
  }
  const deletedAt = new Date().toISOString();
  for (const { id } of [...dropped, ...joined.map(({ from }) => from)]) {
    await payload.update({ collection, id, data: { deletedAt }, depth: 0, req });
  }
}

/** What the survivor takes over, and where the other one now leads. */
async function takeOver(req: PayloadRequest, { merged, survivor, type }: Pair): Promise<void> {
  const { payload } = req;
  const collection = 'entities';
  const data = {
    type,
    names: mergedNames(nameOf(survivor), nameOf(merged)),
    identifiers: bothIdentifiers(survivor, merged),
    topics: [...new Set([...(survivor.topics ?? []), ...(merged.topics ?? [])])],
    legallySensitive: survivor.legallySensitive || merged.legallySensitive,
    _status: survivor._status,
  };
  await payload.update({ collection, id: survivor.id, data, depth: 0, req });
  const leads = { mergedInto: survivor.id, _status: merged._status };
  await payload.update({ collection, id: merged.id, data: leads, depth: 0, req });
}

function bothIdentifiers(
  survivor: LiveEntity,
  merged: LiveEntity,
): NonNullable<Entity['identifiers']> {
  const own = survivor.identifiers ?? [];
  const known = new Set(own.map(({ scheme, value }) => `${scheme} ${value}`));
  const others = (merged.identifiers ?? []).filter(
    ({ scheme, value }) => !known.has(`${scheme} ${value}`),
  );
  return [...own, ...others.map(({ id: _, ...identifier }) => identifier)];
}

function nameOf({ name, names }: LiveEntity): Pick<Entity, 'name' | 'names'> {
  return { name: name ?? '', names: names ?? [] };
}

async function move(
  req: PayloadRequest,
  { merged, survivor }: Pair,
  { dropped, joined }: BothRelationships,
  writes: boolean,
): Promise<Moved> {
  const { payload } = req;
  const to = objectId(payload, survivor.id);
  if (!to) throw new TypeError('The id of an entity is an ObjectId.');
  const gone = [...dropped, ...joined.map(({ from }) => from)].map(({ id }) => id);
  return moveReferences(req, await transactionOf(req), {
    from: merged.id,
    to,
    except: [merged.id, ...gone],
    writes,
  });
}

async function transactionOf({ payload, transactionID }: PayloadRequest): Promise<Transaction> {
  const id = String(await transactionID);
  const session = payload.db.sessions[id];
  if (!session) throw new Error('A merge is done in one transaction.');
  return { id, session };
}

function summary(
  { merged, survivor }: Pair,
  { dropped, joined }: BothRelationships,
  { counts }: Moved,
): Merged {
  const names = mergedNames(nameOf(survivor), nameOf(merged));
  return {
    merged: merged.name ?? '',
    survivor: survivor.name ?? '',
    counts: {
      ...counts,
      joined: joined.length,
      dropped: dropped.length,
      names: names.length - (survivor.names ?? []).length,
    },
  };
}

async function keepRecord(
  req: PayloadRequest,
  { merged, survivor }: Pair,
  counts: MergeCounts,
  documents: string[],
): Promise<void> {
  const { payload, user } = req;
  const data = {
    merged: merged.id,
    mergedName: merged.name ?? '',
    survivor: survivor.id,
    survivorName: survivor.name ?? '',
    at: new Date().toISOString(),
    byName: user?.collection === 'users' ? user.name : null,
    counts,
    documents,
  };
  await payload.db.create({ collection: 'merges', data, req });
}
