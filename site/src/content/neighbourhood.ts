import type { Entity } from '@dateline/shared/public/entity.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { ask, byId, relationships } from './read.ts';

export interface Neighbourhood {
  /** The entity itself, then its neighbours as its relationships name them. */
  entities: [Entity, ...Entity[]];
  /** All relationships among them. */
  relationships: { relationship: Relationship; subject: Entity; object: Entity }[];
  /** How many neighbours there are, shown or not. */
  neighbours: number;
}

/** At most this many entities are in a neighbourhood, the one in the middle counted. */
export const mostInNeighbourhood = 30;

/** Entities one relationship away, and how they belong together. Law is no neighbour. */
export async function neighbourhoodOf(id: string): Promise<Neighbourhood> {
  const entity = await byId('entities', id);
  const ends = (await relationships(id)).flatMap(({ subject, object }) => [subject, object]);
  const all = [...new Set(ends)].filter((end) => end !== null && end !== entity.id);
  const shown = all.filter((end) => end !== null).slice(0, mostInNeighbourhood - 1);
  const neighbours = await Promise.all(shown.map((id) => byId('entities', id)));
  const known = new Map([entity, ...neighbours].map((each) => [each.id, each]));
  const edges = await ask('edgesAmong', { ends: [...known.keys()].sort() });
  const found = await Promise.all(edges.map((id) => byId('relationships', id)));
  return {
    entities: [entity, ...neighbours],
    relationships: found.flatMap((relationship) => {
      const subject = known.get(relationship.subject);
      const object = known.get(relationship.object ?? '');
      return subject && object ? [{ relationship, subject, object }] : [];
    }),
    neighbours: all.length,
  };
}
