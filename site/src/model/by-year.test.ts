import { expect, test } from 'vitest';
import { byYear } from './by-year.ts';

test('dates stand under their year, in their order', () => {
  const dates = ['2006-07-15', '2006-10-14', '2009-06-12'];
  expect(byYear(dates, (date) => date)).toEqual([
    { year: '2006', items: ['2006-07-15', '2006-10-14'] },
    { year: '2009', items: ['2009-06-12'] },
  ]);
  expect(byYear([], String)).toEqual([]);
});
