import { z } from 'zod';
import { FeedError } from './feed-error.ts';

/**
 * The `limit` of a query.
 *
 * @throws {FeedError} 400 if it is no number from 1 to the most
 */
export function parseLimit(value: unknown, { most, standard }: { most: number; standard: number }) {
  const limit = z.coerce.number().int().min(1).max(most).default(standard).safeParse(value);
  if (limit.success) return limit.data;
  throw new FeedError(400, 'bad-limit', `The limit is a number from 1 to ${most}.`);
}
