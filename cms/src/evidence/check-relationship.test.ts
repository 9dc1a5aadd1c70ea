import { expect, test } from 'vitest';
import { checkRelationship } from './check-relationship.ts';
import type { Known } from './known-sources.ts';

const id = (number: number) => String(number).padStart(24, '0');
const sources = ['press', 'official', 'person'].map((type, index) => ({
  id: id(index + 1),
  type,
  title: `Title of ${type}`,
  url: null,
  archivedUrl: null,
}));
const [press, official, person] = [id(1), id(2), id(3)];
const known: Known = {
  sources: new Map(sources.map((each) => [each.id, each])),
  persons: sources.filter(({ type }) => type === 'person'),
};
const edge = (changes: object = {}) => ({
  predicate: 'operatedBy',
  statementType: 'reported',
  confidence: null,
  sources: [press],
  ...changes,
});
const check = (changes: object) =>
  checkRelationship(edge(changes), known).map(
    ({ kind, rule, path }) => `${kind}: ${rule} at ${path}`,
  );

test.each([
  ['a report', {}],
  ['an allegation', { predicate: 'allegedBreachOf', statementType: 'assessment' }],
  ['a designation on a list', { predicate: 'designatedUnder', sources: [official, press] }],
  ['dates as exact as known', { startDate: '2019~', endDate: '2019-04' }],
  ['a person behind a report', { sources: [person] }],
])('%s is entered as it is', (_, changes) => {
  expect(check(changes)).toEqual([]);
});

test.each([
  ['no source', { sources: [] }, 'stop: no source at sources'],
  [
    'an assessment as a designation',
    { predicate: 'designatedUnder', statementType: 'assessment', sources: [official] },
    'stop: designation at statementType',
  ],
  [
    'a designation without a list',
    { predicate: 'designatedUnder' },
    'stop: designation at sources',
  ],
  [
    'how sure one is of a list',
    { predicate: 'designatedUnder', sources: [official], confidence: 'low' },
    'warning: designation at confidence',
  ],
  [
    'an allegation whose note designates',
    { predicate: 'allegedBreachOf', note: 'Seen in May. It is sanctioned.' },
    'stop: designation at note',
  ],
  ['a note that designates', { note: 'The bank is sanctioned.' }, 'warning: designation at note'],
  [
    'persons alone behind a breach',
    { predicate: 'allegedBreachOf', sources: [person] },
    'warning: no public source at sources',
  ],
  [
    'an end before the beginning',
    { startDate: '2021', endDate: '2019~' },
    'stop: dates at endDate',
  ],
  [
    'a likelihood beside a level',
    { note: 'Likely so.', confidence: 'low' },
    'warning: mixed scales at confidence',
  ],
  [
    'the name of a person',
    { sources: [person], note: 'From Title of person.' },
    'stop: person at note',
  ],
])('%s is told', (_, changes, told) => {
  expect(check(changes)).toEqual([told]);
});

test('what is said tells what to do', () => {
  const [finding] = checkRelationship(edge({ predicate: 'allegedBreachOf', sources: [] }), known);
  expect(finding?.message).toBe(
    'A statement about sanctions has no source. Choose at least one under “Sources”.',
  );
});
