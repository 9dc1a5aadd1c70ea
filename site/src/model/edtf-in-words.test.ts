import { expect, it } from 'vitest';
import { edtfInWords, periodInWords } from './edtf-in-words.ts';

it.each([
  ['2025', '2025'],
  ['2025-04', 'April 2025'],
  ['2025-04-03', '3 April 2025'],
  ['2025-04~', 'about April 2025'],
  ['1975?', '1975 (uncertain)'],
  ['1975-12%', 'about December 1975 (uncertain)'],
])('%s', (date, words) => {
  expect(edtfInWords(date)).toBe(words);
});

it('words a period by the ends that are known', () => {
  expect(periodInWords('2019', '2025-04')).toBe('2019 to April 2025');
  expect(periodInWords('2025-04', '2025-04')).toBe('April 2025');
  expect(periodInWords('2025-04~', null)).toBe('from about April 2025');
  expect(periodInWords(null, '2025-04')).toBe('until April 2025');
  expect(periodInWords(null, null)).toBeNull();
});
