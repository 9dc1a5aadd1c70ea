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
  expect(found.map(({ label, lines }) => [label, lines.map(({ shows }) => shows)])).toEqual([
    ['Part of', ['object']],
    ['Operates', ['subject', 'subject']],
  ]);
});

it('makes one group of what reads the same from both ends', () => {
  const found = groupRelationships('a', [edge('b', 'linkedTo', 'a'), edge('a', 'linkedTo', 'c')]);
  expect(found.map(({ label, lines }) => [label, lines.map(({ shows }) => shows)])).toEqual([
    ['Linked to', ['object', 'subject']],
  ]);
});

it('shows a relationship of an entity with itself once', () => {
  expect(groupRelationships('a', [edge('a', 'succeededBy', 'a')])).toHaveLength(1);
});
