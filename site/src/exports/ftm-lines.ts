import type { Entity } from '@dateline/shared/public/entity.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { lastingEntity } from '../content/lasting-entity.ts';
import { byId, fragment, publicSources, relationships } from '../content/read.ts';
import { ftmBrand } from './ftm-brand.ts';
import { type Edge, ftmEdge, isAddressOf, isDesignation } from './ftm-edge.ts';
import { type FtmEntity, ftmEntity, ftmId, isExportable } from './ftm-entity.ts';

/**
 * Every entity, one after the other, so that what one's lines were made of is its own: a change of one
 * makes its lines anew, and those of who leads to it.
 */
export async function ftmOfAll(entities: readonly { id: string }[], site: string): Promise<string> {
  const lines: string[] = [];
  for (const { id } of entities) {
    const make = async () => jsonLines(await ftmOwn(await byId('entities', id), site));
    lines.push(await fragment(`ftm lines of ${id} at ${site}`, make, 'right'));
  }
  return lines.join('');
}

/** One entity by itself, and the edges that begin at it; for a brand, the links between its users. */
export async function ftmOwn(entity: Entity, site: string): Promise<FtmEntity[]> {
  const edges = await edgesOf(entity);
  if (!isExportable(entity)) return ftmBrand(entity, edges);
  const begin = edges.filter(({ subject }) => subject.id === entity.id);
  return [whole(entity, begin, site), ...exported(begin, site)];
}

/**
 * One entity with all its edges, and who is at their other ends, so that the file stands by itself. A
 * brand has no entity, and gives the links between its users.
 */
export async function ftmFile(entity: Entity, site: string): Promise<FtmEntity[]> {
  const edges = await edgesOf(entity);
  const links = isExportable(entity) ? exported(edges, site) : ftmBrand(entity, edges);
  const begin = edges.filter(({ subject }) => subject.id === entity.id);
  const own = isExportable(entity) ? [whole(entity, begin, site)] : [];
  const named = new Set(
    [...own, ...links].flatMap(({ properties }) => Object.values(properties).flat()),
  );
  const others = new Map(
    edges
      .flatMap(({ subject, object }) => [subject, ...(object ? [object] : [])])
      .filter(({ id }) => id !== entity.id && named.has(ftmId(id)))
      .map((other) => [other.id, ftmEntity(other, false, site)]),
  );
  return [...own, ...others.values(), ...links];
}

/** JSON lines: one entity a line. */
export function jsonLines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

function whole(entity: Entity, begin: readonly Edge[], site: string): FtmEntity {
  const designated = begin.some(({ relationship }) => isDesignation(relationship));
  const { id, schema, properties } = ftmEntity(entity, designated, site);
  const places = begin
    .filter(isAddressOf)
    .flatMap(({ object }) => (object && object.id !== entity.id ? [ftmId(object.id)] : []));
  if (places.length === 0) return { id, schema, properties };
  return { id, schema, properties: { ...properties, addressEntity: [...new Set(places)] } };
}

function exported(edges: readonly Edge[], site: string): FtmEntity[] {
  return edges.map((edge) => ftmEdge(edge, site)).filter((edge) => edge !== null);
}

/** Relationships of an entity, with what they lead to. */
async function edgesOf(entity: Entity): Promise<Edge[]> {
  const found = await relationships(entity.id);
  return Promise.all(found.map(edgeOf));
}

async function edgeOf(relationship: Relationship): Promise<Edge> {
  const { subject, object, instrument, sources } = relationship;
  return {
    relationship,
    subject: await lastingEntity(subject),
    object: object === null ? null : await lastingEntity(object),
    instrument: instrument === null ? null : await byId('legal-instruments', instrument),
    sources: await publicSources(sources),
  };
}
