import type { Entity } from '@dateline/shared/payload-types.ts';
import { type entityTypes, entityTypes as typeWords } from '@dateline/shared/vocabulary.ts';
import { APIError, type PayloadRequest } from 'payload';
import { type Live, liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { typeOfBoth } from './type-of-both.ts';

export type LiveEntity = Live & Partial<Entity>;

export interface Pair {
  merged: LiveEntity;
  survivor: LiveEntity;
  /** What they are together. */
  type: keyof typeof entityTypes;
}

/**
 * The two entities, as they are live.
 *
 * @throws {APIError} 404 or 409 with what to do, if they can't be merged
 */
export async function mergeable(req: PayloadRequest, id: string, into: string): Promise<Pair> {
  if (id === into) throw refusal('Choose another entity: this is the same one.');
  const merged = await present(id, req);
  const survivor = await present(into, req);
  if (merged.mergedInto) throw refusal(`${named(merged)} was merged already.`);
  if (survivor.mergedInto) {
    throw refusal(
      `${named(survivor)} was merged itself. Choose the entity that it was merged into.`,
    );
  }
  if (isOut(merged) && !isOut(survivor)) {
    throw refusal(
      `Readers see ${named(merged)} and not ${named(survivor)}. Publish that one first, or merge it into this one.`,
    );
  }
  for (const each of [merged, survivor]) await refuseWaitingDraft(each, req);
  const type = merged.type && survivor.type ? typeOfBoth(merged.type, survivor.type) : null;
  if (!type) {
    throw refusal(
      `${named(merged)} is of the type ${wordOf(merged)}, ${named(survivor)} of the type ${wordOf(survivor)}: they are not the same. If one of the types is a mistake, correct it first.`,
    );
  }
  return { merged, survivor, type };
}

async function present(id: string, req: PayloadRequest): Promise<LiveEntity> {
  const found = await liveDocument<Entity>('entities', id, req);
  if (found && !found.deletedAt) return found;
  throw new APIError('There is no such entity.', 404, null, true);
}

/** A save would publish it, or bury it. */
async function refuseWaitingDraft(entity: LiveEntity, req: PayloadRequest): Promise<void> {
  if (!isOut(entity)) return;
  const { docs } = await req.payload.db.findVersions({
    collection: 'entities',
    where: {
      and: [
        { parent: { equals: entity.id } },
        { latest: { equals: true } },
        { 'version._status': { equals: 'draft' } },
      ],
    },
    pagination: false,
    limit: 1,
    req,
  });
  if (docs.length === 0) return;
  throw refusal(
    `A draft of ${named(entity)} waits over what readers see. Publish it, or go back to what is published; then merge.`,
  );
}

function named({ name }: LiveEntity): string {
  return `“${name || 'An entity without a name'}”`;
}

function wordOf({ type }: LiveEntity): string {
  return type ? `“${typeWords[type]}”` : 'not said';
}

function refusal(sentence: string): APIError {
  return new APIError(sentence, 409, null, true);
}
