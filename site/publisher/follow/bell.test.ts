import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Bell } from './bell.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a ring before one waits is heard', async () => {
  const bell = new Bell();
  bell.ring();
  await bell.wait(1000);
  expect(bell.isRung).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a ring ends the waiting, and its timer', async () => {
  const bell = new Bell();
  const waiting = bell.wait(1000);
  bell.ring();
  await waiting;
  expect(bell.isRung).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('without a ring the time ends it', async () => {
  const bell = new Bell();
  const waiting = bell.wait(1000);
  await vi.advanceTimersByTimeAsync(1000);
  await waiting;
  expect(bell.isRung).toBe(false);
});

test('many rings are one, and what was heard is not heard again', async () => {
  const bell = new Bell();
  bell.ring();
  bell.ring();
  bell.heard();
  expect(bell.isRung).toBe(false);
  const waiting = bell.wait(10);
  await vi.advanceTimersByTimeAsync(10);
  await waiting;
});
