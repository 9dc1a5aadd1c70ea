import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { keysOf, predicates } from '@dateline/shared/vocabulary.ts';

type Predicate = Relationship['predicate'];

export interface RelationshipGroup {
  /** As the page of this entity says it: `Operated by`, or `Operates` seen from the other end. */
  label: string;
  /** `shows` is the end of the relationship that is not this entity. */
  lines: { relationship: Relationship; shows: 'subject' | 'object' }[];
}

/**
 * The relationships of one entity by what its page calls them: first those it is the subject of,
 * then the others. A predicate that reads the same from both ends is one group.
 */
export function groupRelationships(
  entity: string,
  relationships: readonly Relationship[],
): RelationshipGroup[] {
  const groups = new Map<string, RelationshipGroup>();
  const add = (label: string, relationship: Relationship, shows: 'subject' | 'object') => {
    const group = groups.get(label) ?? { label, lines: [] };
    group.lines.push({ relationship, shows });
    groups.set(label, group);
  };
  const ordered = keysOf(predicates).flatMap((predicate) =>
    relationships.filter((relationship) => relationship.predicate === predicate),
  );
  for (const each of ordered) {
    if (each.subject === entity) add(predicates[each.predicate], each, 'object');
  }
  for (const each of ordered) {
    const isIncoming = each.object === entity && each.subject !== entity;
    if (isIncoming) add(inverse[each.predicate], each, 'subject');
  }
  return [...groups.values()];
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
