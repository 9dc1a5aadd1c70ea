import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { expect, it } from 'vitest';
import { groupRelationships } from './group-relationships.ts';

const edge = (
  subject: string,
  predicate: Relationship['predicate'],
  object: string | null,
): Relationship => ({
  id: `${subject}-${predicate}-${object}`,
  subject,
  predicate,
  object,
  instrument: null,
  paragraph: null,
  startDate: null,
  endDate: null,
  statementType: 'reported',
  confidence: null,
  sources: ['s'],
  note: null,
});

it('words each predicate from the side of the entity', () => {
  const found = groupRelationships('office', [
    edge('centre', 'operatedBy', 'office'),
    edge('office', 'partOf', 'party'),
    edge('centre', 'locatedIn', 'city'),
    edge('farm', 'operatedBy', 'office'),
  ]);
  expect(
    found.map(({ label, direction, relationships }) => [label, direction, relationships.length]),
  ).toEqual([
    ['Part of', 'outgoing', 1],
    ['Operates', 'incoming', 2],
  ]);
});

it('shows a relationship of an entity with itself once', () => {
  expect(groupRelationships('a', [edge('a', 'succeededBy', 'a')])).toHaveLength(1);
});
