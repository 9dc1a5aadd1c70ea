import type { PayloadRequest } from 'payload';
import { idOf } from '../references/id-of.ts';

/** A relationship as it is live; relations are ids. */
export interface Edge {
  id: string;
  subject?: unknown;
  predicate?: unknown;
  object?: unknown;
  instrument?: unknown;
  paragraph?: unknown;
  startDate?: unknown;
  endDate?: unknown;
  statementType?: unknown;
  confidence?: unknown;
  sources?: unknown;
  note?: unknown;
  _status?: 'draft' | 'published';
}

export interface BothRelationships {
  /** Between the two: after the merge they would lead from a thing to itself. */
  dropped: Edge[];
  /** Those that say what another says already. */
  joined: { from: Edge; into: Edge }[];
}

/**
 * What a merge makes of the relationships of two entities. Two say the same if they agree in ends,
 * predicate, law, dates, kind of statement and confidence, and both are public or neither is: the sources
 * of a draft must not go out by a merge. Where a draft waits over one, both stay.
 */
export async function relationshipsOfBoth(
  req: PayloadRequest,
  from: string,
  to: string,
): Promise<BothRelationships> {
  const edges = await edgesAt([from, to], req);
  const waiting = await withWaitingDraft(edges, req);
  const moved = (value: unknown) => (idOf(value) === from ? to : idOf(value));
  const isOf = (edge: Edge, entity: string) =>
    idOf(edge.subject) === entity || idOf(edge.object) === entity;
  const dropped = edges.filter(
    (edge) => isOf(edge, from) && moved(edge.subject) === to && moved(edge.object) === to,
  );
  const left = edges.filter((edge) => !dropped.includes(edge) && !waiting.has(edge.id));
  const kept = new Map<string, Edge>();
  const joined: BothRelationships['joined'] = [];
  // Those of the survivor first: they stay.
  const own = left.filter((edge) => !isOf(edge, from));
  for (const edge of own) kept.set(keyOf(edge, moved), kept.get(keyOf(edge, moved)) ?? edge);
  for (const edge of left.filter((each) => isOf(each, from))) {
    const into = kept.get(keyOf(edge, moved));
    if (into) joined.push({ from: edge, into });
    else kept.set(keyOf(edge, moved), edge);
  }
  return { dropped, joined };
}

/** With the sources and notes of those that it takes in. */
export function joinedEvidence(into: Edge, others: readonly Edge[]) {
  const all = [into, ...others];
  const sources = new Set(
    all.flatMap((edge) => (Array.isArray(edge.sources) ? edge.sources : []).map(idOf)),
  );
  const notes = all.map(({ note }) => (typeof note === 'string' ? note.trim() : ''));
  return {
    sources: [...sources].filter((id) => id !== null),
    note: [...new Set(notes)].filter(Boolean).join('\n\n') || null,
  };
}

function keyOf(edge: Edge, moved: (value: unknown) => string | null): string {
  const { predicate, paragraph, startDate, endDate, statementType, confidence, _status } = edge;
  const ends = [moved(edge.subject), moved(edge.object), idOf(edge.instrument)];
  const rest = [predicate, paragraph, startDate, endDate, statementType, confidence, _status];
  return JSON.stringify([...ends, ...rest.map((value) => value || null)]);
}

async function edgesAt(entities: string[], req: PayloadRequest): Promise<Edge[]> {
  const { docs } = await req.payload.db.find<Edge>({
    collection: 'relationships',
    where: {
      and: [
        { or: [{ subject: { in: entities } }, { object: { in: entities } }] },
        { deletedAt: { exists: false } },
      ],
    },
    sort: 'createdAt',
    pagination: false,
    limit: 0,
    req,
  });
  return docs;
}

/** The ids of those that are out while a draft waits over them. */
async function withWaitingDraft(edges: Edge[], req: PayloadRequest): Promise<Set<string>> {
  const ids = edges.filter(({ _status }) => _status === 'published').map(({ id }) => id);
  const { docs } = await req.payload.db.findVersions({
    collection: 'relationships',
    where: {
      and: [
        { parent: { in: ids } },
        { latest: { equals: true } },
        { 'version._status': { equals: 'draft' } },
      ],
    },
    pagination: false,
    limit: 0,
    req,
  });
  return new Set(docs.map(({ parent }) => String(parent)));
}
