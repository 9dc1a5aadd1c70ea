import type { PayloadRequest, Where } from 'payload';
import { everPersonSources } from '../access/knows-persons.ts';
import { isPerson, type Known, type KnownSource } from './known-sources.ts';
import { textOf } from './parts-of-body.ts';

/**
 * What is stored of the sources with the given ids, and of every person; nothing of persons, and of what
 * was one in any version, unless `withPersons`.
 */
export async function readKnown(
  req: PayloadRequest,
  ids: readonly string[],
  withPersons: boolean,
): Promise<Known> {
  if (!withPersons) {
    const hidden = await everPersonSources(req);
    const found = await find(req, { id: { in: ids.filter((id) => !hidden.has(id)) } });
    return { sources: byId(found), persons: [] };
  }
  const found = await find(req, { or: [{ id: { in: ids } }, { type: { equals: 'person' } }] });
  return {
    sources: byId(found.filter(({ id }) => ids.includes(id))),
    persons: found.filter(isPerson),
  };
}

async function find(req: PayloadRequest, where: Where): Promise<KnownSource[]> {
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: 'sources',
    where,
    select: { type: true, title: true, url: true, archivedUrl: true },
    // A counted page as the first read of a new transaction can fail.
    pagination: false,
    limit: 0,
    req,
  });
  return docs.map(({ id, type, title, url, archivedUrl }) => ({
    id: String(id),
    type: textOf(type),
    title: textOf(title),
    url: textOf(url) || null,
    archivedUrl: textOf(archivedUrl) || null,
  }));
}

function byId(sources: KnownSource[]): Map<string, KnownSource> {
  return new Map(sources.map((source) => [source.id, source]));
}
