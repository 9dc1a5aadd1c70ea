import { expect, test } from 'vitest';
import { relationship } from './relationship.ts';

const id = (number: number) => number.toString(16).padStart(24, '0');
const edge = (changes: object) => ({
  id: id(1),
  subject: id(2),
  predicate: 'designatedUnder',
  instrument: id(3),
  statementType: 'reported',
  sources: [id(4)],
  ...changes,
});

test('what the desk concludes is an allegation, however it was entered', () => {
  expect(relationship.parse(edge({ statementType: 'assessment' })).predicate).toBe(
    'allegedBreachOf',
  );
});

test.each(['reported', 'officialClaim'])('a designation that is %s stays one', (statementType) => {
  expect(relationship.parse(edge({ statementType })).predicate).toBe('designatedUnder');
});
