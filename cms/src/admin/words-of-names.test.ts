import { expect, test } from 'vitest';
import { wordsOfCaution, wordsOfPlaces } from './words-of-names.ts';

test.each([
  [{ headline: 1, lead: 2, body: 4 }, 'headline, lead, 7 times'],
  [{ headline: 0, lead: 0, body: 1 }, 'once'],
  [{ headline: 0, lead: 1, body: 1 }, 'lead, 2 times'],
])('%j reads %s', (counts, words) => expect(wordsOfPlaces({ counts })).toBe(words));

test('an editor is told what to look at, and what the name is now', () => {
  const entity = {
    id: '1',
    name: 'Amisan Center',
    type: null,
    disambiguation: null,
    isPublished: true,
    legallySensitive: false,
  };
  expect(wordsOfCaution({ entity, former: [], isShared: false, isWeak: false })).toEqual([]);
  expect(
    wordsOfCaution({
      entity,
      former: [{ text: 'Hwasong Center', until: '2025-04' }],
      isShared: true,
      isWeak: true,
    }),
  ).toEqual([
    '“Hwasong Center” was its name until 2025-04: for the date of this article it is Amisan Center.',
    'Only a weak alias: look whether it is meant.',
    'Another entity has this name, too: look which is meant.',
  ]);
});
