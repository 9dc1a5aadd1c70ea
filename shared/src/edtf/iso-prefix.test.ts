import { expect, test } from 'vitest';
import { isoPrefix } from './iso-prefix.ts';

test.each([
  ['2019', '2019'],
  ['2019-04~', '2019-04'],
  ['2019-04-05?', '2019-04-05'],
  ['2019-XX', '2019'],
  ['2019-04-XX', '2019-04'],
  ['2019-21', '2019'],
  ['201X', null],
  ['2019/2021', null],
  ['2019/..', null],
])('%s is %s elsewhere', (edtf, iso) => {
  expect(isoPrefix(edtf)).toBe(iso);
});
