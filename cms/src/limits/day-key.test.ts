import { expect, test } from 'vitest';
import { dayKey } from './day-key.ts';

const noon = new Date('2026-03-01T12:00:00Z');

test('one address has one key on one day', () => {
  expect(dayKey('a secret', '192.0.2.1', noon)).toMatch(/^[\w-]{43}$/);
  expect(dayKey('a secret', '192.0.2.1', new Date('2026-03-01T23:59:59Z'))).toBe(
    dayKey('a secret', '192.0.2.1', noon),
  );
});

test.each([
  ['another address', 'a secret', '192.0.2.2', noon],
  ['the next day', 'a secret', '192.0.2.1', new Date('2026-03-02T00:00:00Z')],
  ['another newsroom', 'another', '192.0.2.1', noon],
])('%s has another', (_what, secret, address, now) => {
  expect(dayKey(secret, address, now)).not.toBe(dayKey('a secret', '192.0.2.1', noon));
});
