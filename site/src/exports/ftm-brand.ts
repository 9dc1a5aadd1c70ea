import type { Entity } from '@dateline/shared/public/entity.ts';
import { type Edge, evidence } from './ftm-edge.ts';
import { type FtmEntity, ftmId, isExportable, line, properties } from './ftm-entity.ts';

/**
 * A brand is no entity of FollowTheMoney: between each two bodies that use it there is a link that names
 * it. A brand that one alone uses cannot be told.
 *
 * @param edges every relationship of the brand
 */
export function ftmBrand(brand: Entity, edges: readonly Edge[]): FtmEntity[] {
  if (brand.type !== 'Brand' || brand.mergedInto !== null) return [];
  const users = edges.filter(
    ({ relationship, subject, object }) =>
      relationship.predicate === 'usesBrand' && object?.id === brand.id && isExportable(subject),
  );
  return users.flatMap((one, place) =>
    users
      .slice(place + 1)
      .filter((other) => other.subject.id !== one.subject.id)
      .map((other) => linkBetween(brand, one, other)),
  );
}

function linkBetween(brand: Entity, one: Edge, other: Edge): FtmEntity {
  const [first, second] = [evidence(one), evidence(other)];
  const together = (name: string) => [...(first[name] ?? []), ...(second[name] ?? [])];
  return {
    id: `${ftmId(one.relationship.id)}-${other.relationship.id}`,
    schema: 'UnknownLink',
    properties: properties({
      subject: [ftmId(one.subject.id)],
      object: [ftmId(other.subject.id)],
      role: [line(`uses the brand ${brand.name}`)],
      summary: together('summary'),
      description: together('description'),
      publisher: together('publisher'),
      sourceUrl: together('sourceUrl'),
    }),
  };
}
