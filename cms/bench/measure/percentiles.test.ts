import { expect, test } from 'vitest';
import { median, nearestRank, summarise } from './percentiles.ts';

test('percentiles are values that were measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(summarise(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
  expect(summarise([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 });
  expect(nearestRank([1, 2, 3, 4, 5], 95)).toBe(5);
  expect(nearestRank([1, 2, 3, 4, 5], 0)).toBe(1);
  expect(median([9, 1, 5])).toBe(5);
});

test('nothing measured is null, never 0', () => {
  expect(summarise([])).toEqual({ count: 0, p50: null, p95: null, p99: null, max: null });
});

test('a time can be negative: a page that was live before the answer came', () => {
  expect(summarise([-3.24, 2]).p50).toBe(-3.2);
});
