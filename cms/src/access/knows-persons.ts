import type { PayloadRequest, TypedUser, Where } from 'payload';
import { hasRole } from './roles.ts';

/** Who may know that a source is a person, and which: everyone else finds no trace of it. */
export function knowsPersons(user: TypedUser | null | undefined): boolean {
  return hasRole(user, 'admin', 'editor');
}

/**
 * The ids of all sources that are a person, as they are stored or in any version, also one that only
 * waits as a draft. Asked once a request, however many documents it answers.
 */
export function personSources(req: PayloadRequest): Promise<Set<string>> {
  const known = req.context[contextKey];
  if (known instanceof Promise) return known;
  const asked = find(req);
  req.context[contextKey] = asked;
  return asked;
}

const contextKey = 'ids of person sources';

async function find(req: PayloadRequest): Promise<Set<string>> {
  const { db } = req.payload;
  const all = { collection: 'sources', pagination: false, limit: 0, req } as const;
  const stored = await db.find<{ id: string }>({
    ...all,
    where: { type: { equals: 'person' } },
    select: { type: true },
  });
  return new Set(stored.docs.map(({ id }) => String(id)));
}

/** The same with those that a version only tells of: for the newsroom, which can read versions. */
export async function everPersonSources(req: PayloadRequest): Promise<Set<string>> {
  const where: Where = { 'version.type': { equals: 'person' } };
  const { docs } = await req.payload.db.findVersions({
    collection: 'sources',
    where,
    select: { parent: true },
    pagination: false,
    limit: 0,
    req,
  });
  const parents = docs.map(({ parent }) => String(parent));
  return new Set([...(await personSources(req)), ...parents]);
}
