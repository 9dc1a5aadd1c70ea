import { expect, test } from 'vitest';
import { rounds } from './rounds.ts';

test('calls during a round make one more after it, and wait for that one', async () => {
  const gates: (() => void)[] = [];
  const round = rounds(() => new Promise((resolve) => gates.push(resolve)));
  const first = round();
  const second = round();
  expect(round()).toBe(second);
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await first;
  await expect.poll(() => gates.length).toBe(2);
  gates[1]?.();
  await second;
  expect(gates).toHaveLength(2);
});

test('a round that fails does not end the next', async () => {
  let fail = true;
  const round = rounds(async () => {
    if (fail) throw new Error('once');
  });
  const first = round();
  const second = round();
  fail = false;
  await expect(first).rejects.toThrow('once');
  await expect(second).resolves.toBeUndefined();
  await expect(round()).resolves.toBeUndefined();
});
