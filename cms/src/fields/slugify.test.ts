import { expect, test } from 'vitest';
import { slugify } from './slugify.ts';

test.each([
  ['Cars on show in Pyongyang', 'cars-on-show-in-pyongyang'],
  ['아미산 자동차기술봉사소', '아미산-자동차기술봉사소'],
  ['S/RES/2397 (2017)', 's-res-2397-2017'],
  ['The party’s   own shop', 'the-partys-own-shop'],
  ['김정은'.normalize('NFD'), '김정은'.normalize('NFC')],
  ['Café', 'café'],
  ['!!!', ''],
])('%s becomes %s', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test('a long title is cut at a word', () => {
  const slug = slugify('word '.repeat(60));
  expect(slug.length).toBeLessThanOrEqual(180);
  expect(slug.endsWith('word')).toBe(true);
});

test('an unbroken Korean title stays short enough for a file name', () => {
  const slug = slugify('가'.repeat(300));
  expect(slug).toMatch(/^가+$/);
  expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(180);
});
