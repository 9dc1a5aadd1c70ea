import { expect, test } from 'vitest';
import { endedBefore } from './ended-before.ts';

test.each([
  ['2025', '2025-12-31', false],
  ['2025', '2026-01-01T00:00:00.000Z', true],
  ['2025-04', '2025-04-30', false],
  ['2025-04', '2025-05-01', true],
  ['2025-04-13', '2025-04-13T23:00:00.000Z', false],
  ['2025-04-13', '2025-04-14', true],
  ['2025-04~', '2025-04-30', false],
  ['2025?', '2026-01-01', true],
])('%s was over on %s: %s', (end, day, isOver) => expect(endedBefore(end, day)).toBe(isOver));
