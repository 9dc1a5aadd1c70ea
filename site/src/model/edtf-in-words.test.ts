import { expect, it } from 'vitest';
import { edtfInWords, periodInWords } from './edtf-in-words.ts';

it.each([
  ['2025', '2025'],
  ['2025-04', 'April 2025'],
  ['2025-04-03', '3 April 2025'],
  ['2025-04~', 'about April 2025'],
  ['1975?', '1975 (uncertain)'],
  ['1975-12%', 'about December 1975 (uncertain)'],
  ['2019~', 'about 2019'],
  ['201X', 'between 2010 and 2019'],
  ['2019-23', 'autumn 2019'],
  ['2004-XX', '2004 (month not known)'],
  ['2004-XX-XX', '2004 (month and day not known)'],
  ['1985-04-XX', 'April 1985 (day not known)'],
  ['2019/2021-05', 'between 2019 and May 2021'],
  ['2019~/2021?', 'between about 2019 and 2021 (uncertain)'],
  ['2019/..', '2019 or later'],
  ['../2019-04', 'April 2019 or earlier'],
  ['2019/', '2019 or later (end not known)'],
])('%s', (date, words) => {
  expect(edtfInWords(date)).toBe(words);
});

it('words a period by the ends that are known', () => {
  expect(periodInWords('2019', '2025-04')).toBe('2019 to April 2025');
  expect(periodInWords('2025-04', '2025-04')).toBe('April 2025');
  expect(periodInWords('2025-04~', null)).toBe('from about April 2025');
  expect(periodInWords(null, '2025-04')).toBe('until April 2025');
  expect(periodInWords('2019/2021', null)).toBe('from some time between 2019 and 2021');
  expect(periodInWords('2019', '202X')).toBe('2019 to some time between 2020 and 2029');
  expect(periodInWords(null, null)).toBeNull();
});
