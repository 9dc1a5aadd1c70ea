import { expect, test } from 'vitest';
import { placeOf } from './place-of.ts';

test('a place is called as in the form', () => {
  expect(placeOf('claims.1.sources')).toBe('Claim 2');
  expect(placeOf('claims')).toBe('Claim');
  expect(placeOf('body')).toBe('Text');
});
