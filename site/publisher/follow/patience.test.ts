import { expect, test } from 'vitest';
import { Patience } from './patience.ts';

test('after failures it looks soon, then less and less often; when all is well it waits for the bell', () => {
  const patience = new Patience();
  expect(patience.milliseconds).toBe(20_000);
  const pauses = Array.from({ length: 7 }, () => {
    patience.failed();
    return patience.milliseconds;
  });
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
  patience.wentWell();
  expect(patience.milliseconds).toBe(20_000);
});
