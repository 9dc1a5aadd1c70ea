import { expect, test } from 'vitest';
import { typeOfBoth } from './type-of-both.ts';

test.each([
  ['Person', 'Person', 'Person'],
  ['Organization', 'Company', 'Company'],
  ['PublicBody', 'Organization', 'PublicBody'],
  ['Company', 'PublicBody', null],
  ['Person', 'Organization', null],
  ['Brand', 'Product', null],
] as const)('%s and %s are %s', (one, other, both) => {
  expect(typeOfBoth(one, other)).toBe(both);
});
