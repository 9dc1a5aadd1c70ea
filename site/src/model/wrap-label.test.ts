import { expect, test } from 'vitest';
import { columns, wrapLabel } from './wrap-label.ts';

test('a label is broken between words, and ends in … where it is too long', () => {
  expect(wrapLabel('Amisan center', 20, 2)).toEqual(['Amisan center']);
  expect(wrapLabel('Finance and Accounting Department', 20, 2)).toEqual([
    'Finance and',
    'Accounting…',
  ]);
  expect(wrapLabel('Rindfleischetikettierung', 10, 2)).toEqual(['Rindfleis…']);
  expect(wrapLabel('one two three four five', 9, 2)).toEqual(['one two', 'three…']);
  expect(wrapLabel('', 9, 2)).toEqual([]);
});

test('Korean is twice as wide', () => {
  expect(columns('아미산a')).toBe(7);
  expect(wrapLabel('아미산자동차기술봉사소', 10, 2)).toEqual(['아미산자…']);
});
