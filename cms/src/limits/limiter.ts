import type { Payload } from 'payload';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';

export interface Limit {
  /** What is counted, for example `sign-in-by-name`: limits of different names don't mix. */
  name: string;
  /** How many are let through in `seconds`. */
  points: number;
  /** From the first attempt on; at most a day, because nothing about an address is kept for longer. */
  seconds: number;
}

export interface Limiter {
  /**
   * Counts one attempt.
   *
   * @param key never an address itself: what `dayKey` made of it
   * @throws {Error} of the database if it is away
   */
  take(key: string): Promise<{ allowed: boolean; retryAfterSeconds: number }>;
}

const day = 24 * 60 * 60;

/**
 * Limits attempts, counted in the database, so that several CMS processes count together. Who is beyond
 * the limit is refused from memory until it is over: a flood does not reach the database.
 */
export function limiter(payload: Payload, { name, points, seconds }: Limit): Limiter {
  if (seconds > day) throw new RangeError(`The limit ${name} lasts for longer than a day.`);
  const { db } = payload.db.connection;
  if (!db) throw new Error('The database is not open yet.');
  const counted = new RateLimiterMongo({
    storeClient: db,
    tableName: 'limits',
    keyPrefix: name,
    points,
    duration: seconds,
    inMemoryBlockOnConsumed: points + 1,
    disableIndexesCreation: true,
  });
  let indexed: Promise<void> | undefined;
  return {
    take: async (key) => {
      // Before the unique index is there, two first attempts would each be counted for themselves.
      indexed ??= counted.createIndexes().catch((error: unknown) => {
        indexed = undefined;
        throw error;
      });
      await indexed;
      try {
        await counted.consume(key);
        return { allowed: true, retryAfterSeconds: 0 };
      } catch (refused) {
        // The library rejects with its count when the limit is reached, and with errors of the database.
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { allowed: false, retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) };
      }
    },
  };
}
