import { afterEach, beforeEach, expect, vi } from 'vitest';

let printed: unknown[][] = [];

/** What a test prints without expecting it is a defect nobody reads: it fails the test. */
beforeEach(() => {
  printed = [];
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});
