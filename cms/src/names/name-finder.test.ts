import { expect, test } from 'vitest';
import type { KnownName, NameKind } from './known-name.ts';
import { labelledNames, labelledSentences } from './labelled-sentences.ts';
import { nameFinder } from './name-finder.ts';

const name = (value: string, kind: NameKind = 'official', entity = value): KnownName => ({
  entity,
  value,
  kind,
  to: null,
});

const foundIn = (text: string, ...names: KnownName[]) =>
  nameFinder(names)(text).map(({ start, end }) => text.slice(start, end));

test('precision and recall on the labelled sentences are at least what the README says', () => {
  const find = nameFinder(labelledNames);
  let right = 0;
  let found = 0;
  let wanted = 0;
  const wrong: string[] = [];
  for (const [sentence, ...named] of labelledSentences) {
    const got = find(sentence).flatMap(({ names }) => names.map(({ entity }) => entity));
    const open = [...named];
    for (const entity of got) {
      const at = open.indexOf(entity);
      if (at >= 0) right += open.splice(at, 1).length;
    }
    found += got.length;
    wanted += named.length;
    if (got.join() !== named.join()) wrong.push(`${sentence} → ${got.join(', ')}`);
  }
  expect(labelledSentences.length).toBeGreaterThanOrEqual(60);
  // What a finder without understanding cannot know; each new mistake shows here.
  expect(wrong).toEqual([
    'Cabinet makers went on strike. → cabinet',
    'Kim Kardashian was not there. → kim',
    '평양시민들이 모였다. → ',
    '김정은혜 선수가 이겼다. → kimJongUn',
  ]);
  expect(right / found).toBeGreaterThanOrEqual(0.95);
  expect(right / wanted).toBeGreaterThanOrEqual(0.98);
});

test.each([
  ['Office 80 and Office 8', ['Office 8']],
  ['Office 8. Then', ['Office 8']],
  ['Office 8 and office 8', ['Office 8']],
  ['OFFICE 8', ['OFFICE 8']],
])('a Latin name is a whole word: %s', (text, found) => {
  expect(foundIn(text, name('Office 8'))).toEqual(found);
});

test('the longest name has the letters, and a shorter one elsewhere is found', () => {
  const names = [name('Amisan'), name('Amisan Center'), name('Center for Cars')];
  expect(foundIn('Amisan Center for Cars, Amisan Center', ...names)).toEqual([
    'Amisan',
    'Center for Cars',
    'Amisan Center',
  ]);
});

test('a longer name that is no whole word hides no shorter one', () => {
  expect(foundIn('Office 8 Bureaus', name('Office 8'), name('Office 8 Bureau'))).toEqual([
    'Office 8',
  ]);
});

test('an abbreviation keeps its capitals', () => {
  expect(foundIn('WHO is who? Who!', name('WHO', 'abbreviation'))).toEqual(['WHO']);
  expect(foundIn('KOMID, Komid', name('KOMID'))).toEqual(['KOMID']);
});

test('offsets are those of the text as it was typed', () => {
  const text = '오늘 김정은은 Café에'.normalize('NFD');
  expect(foundIn(text, name('김정은'), name('Café'))).toEqual([
    '김정은'.normalize('NFD'),
    'Café'.normalize('NFD'),
  ]);
});

test('the same spelling of two entities is found as both, of one entity as what says most', () => {
  const [found] = nameFinder([
    name('Amisan', 'weakAlias', 'a'),
    name('Amisan', 'official', 'a'),
    name('Amisan', 'alias', 'b'),
  ])('Amisan');
  expect(found?.names).toMatchObject([
    { entity: 'a', kind: 'official' },
    { entity: 'b', kind: 'alias' },
  ]);
});

test('no names, no text', () => {
  expect(nameFinder([])('Amisan')).toEqual([]);
  expect(nameFinder([name('Amisan'), name(' '), name('A')])('')).toEqual([]);
});
