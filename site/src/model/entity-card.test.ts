import { expect, test } from 'vitest';
import { cardInLines, entityCard } from './entity-card.ts';

const entity = { name: 'Amisan', type: 'Brand', summary: null, disambiguation: null } as const;
const words = (changes: object) => entityCard({ ...entity, ...changes }).words;

test('a card has the first sentence of the summary, else what tells the entity from others', () => {
  expect(words({ summary: 'A brand of 2.5 kinds. It sells cars.\n\nMore.' })).toBe(
    'A brand of 2.5 kinds.',
  );
  expect(words({ summary: 'No full stop' })).toBe('No full stop');
  expect(words({ disambiguation: 'the brand, not the center' })).toBe('the brand, not the center');
  expect(words({})).toBeNull();
});

test('a long sentence ends between two words', () => {
  const long = words({ summary: `${'word '.repeat(60)}end.` });
  expect(long).toMatch(/word…$/);
  expect(long?.length).toBeLessThanOrEqual(181);
});

test('in lines it has the type beside the name', () => {
  expect(cardInLines(entityCard({ ...entity, summary: 'Cars.' }))).toBe('Amisan (Brand)\nCars.');
  expect(cardInLines(entityCard(entity))).toBe('Amisan (Brand)');
});
