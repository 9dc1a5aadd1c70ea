import { longestWait } from '@dateline/shared/feed/changes.ts';
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

/**
 * For how many seconds a follower wants to wait for changes, 0 unless it says so.
 *
 * @throws {FeedError} 400 if it is no number from 0 to the most
 */
export function parseWait(value: unknown): number {
  const wait = z.coerce.number().min(0).max(longestWait).default(0).safeParse(value);
  if (wait.success) return wait.data;
  throw new FeedError(400, 'bad-wait', `Wait is a number of seconds from 0 to ${longestWait}.`);
}
