import { afterEach, expect, test, vi } from 'vitest';
import { heardMessages } from './heard-messages.ts';

afterEach(() => void vi.useRealTimers());

test('an id is remembered for as long as its message could be accepted again', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const wasHeard = heardMessages();
  expect([wasHeard('a'), wasHeard('b'), wasHeard('a')]).toEqual([false, false, true]);
  vi.setSystemTime(10 * 60 * 1000);
  expect(wasHeard('a')).toBe(true);
  vi.setSystemTime(10 * 60 * 1000 + 1);
  expect(wasHeard('a')).toBe(false);
});
