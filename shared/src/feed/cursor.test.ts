import { expect, test } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';

test('a cursor comes back from its parts', () => {
  const parts = { log: '0123456789abcdef', number: 4021 };
  expect(parseCursor(formatCursor(parts))).toEqual(parts);
});

test.each([
  '',
  '0123456789abcdef',
  '0123456789ABCDEF.1',
  '0123456789abcdef.-1',
  '0123456789abcdef.1.2',
  '0123456789abcdef.1234567890123456',
  null,
])('%j is no cursor', (value) => {
  expect(parseCursor(value)).toBeNull();
});
