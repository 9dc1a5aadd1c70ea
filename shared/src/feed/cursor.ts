import { z } from 'zod';

/**
 * How far a follower has come: `<log>.<number>`. `log` is made up once for a change log (16
 * characters of hex); `number` is that of the last change the follower has, `0` being the beginning.
 */
export const cursor = z.string().regex(/^[0-9a-f]{16}\.\d{1,15}$/, 'is not a cursor');

export interface CursorParts {
  log: string;
  number: number;
}

/** The two parts of a cursor, or null if it is none. */
export function parseCursor(value: unknown): CursorParts | null {
  const parsed = cursor.safeParse(value);
  if (!parsed.success) return null;
  const [log = '', number = ''] = parsed.data.split('.');
  return { log, number: Number(number) };
}

export function formatCursor({ log, number }: CursorParts): string {
  return `${log}.${number}`;
}
