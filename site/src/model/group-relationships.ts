import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { keysOf, predicates } from '@dateline/shared/vocabulary.ts';

type Predicate = Relationship['predicate'];

export interface RelationshipGroup {
  /** As the page of this entity says it: `Operated by`, or `Operates` seen from the other end. */
  label: string;
  direction: 'outgoing' | 'incoming';
  relationships: Relationship[];
}

/** The relationships of one entity by predicate: first those it is the subject of, then the others. */
export function groupRelationships(
  entity: string,
  relationships: readonly Relationship[],
): RelationshipGroup[] {
  const outgoing = relationships.filter(({ subject }) => subject === entity);
  const incoming = relationships.filter(
    ({ subject, object }) => object === entity && subject !== entity,
  );
  return [
    ...groups(outgoing, 'outgoing', (predicate) => predicates[predicate]),
    ...groups(incoming, 'incoming', (predicate) => inverse[predicate]),
  ];
}

/** The predicates read from their object. Those that lead to law are never read so. */
const inverse: Readonly<Record<Predicate, string>> = {
  ownedBy: 'Owns',
  operatedBy: 'Operates',
  partOf: 'Has as parts',
  subordinateTo: 'Is above',
  succeededBy: 'Successor of',
  usesBrand: 'Brand is used by',
  linkedTo: 'Linked to',
  visitedBy: 'Visited',
  foundedBy: 'Founded',
  locatedIn: 'Place of',
  designatedUnder: 'Designated under',
  allegedBreachOf: 'Alleged breach of',
};

function groups(
  relationships: readonly Relationship[],
  direction: RelationshipGroup['direction'],
  label: (predicate: Predicate) => string,
): RelationshipGroup[] {
  return keysOf(predicates)
    .map((predicate) => ({
      label: label(predicate),
      direction,
      relationships: relationships.filter((edge) => edge.predicate === predicate),
    }))
    .filter((group) => group.relationships.length > 0);
}
