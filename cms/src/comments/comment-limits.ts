import type { Payload } from 'payload';
import { type Limit, type Limiter, limiter } from '../limits/limiter.ts';
import { CommentRefused } from './comment-refused.ts';

/** How many comments are taken; the smaller ones come first, so that one flood uses up little of the rest. */
export const commentLimits = {
  /** Of one address, whether kept or not. */
  address: { name: 'comments-address', points: 6, seconds: 600 },
  addressDay: { name: 'comments-address-day', points: 40, seconds: 86_400 },
  /** Of one address that did no work. */
  unproven: { name: 'comments-unproven', points: 2, seconds: 600 },
  /** Each piece of work counts once; for as long as its challenge holds. */
  proof: { name: 'comments-proof', points: 1, seconds: 3_600 },
  article: { name: 'comments-article', points: 60, seconds: 3_600 },
  all: { name: 'comments-all', points: 200, seconds: 3_600 },
} as const satisfies Record<string, Limit>;

const sentences: Record<keyof typeof commentLimits, string> = {
  address: 'Several comments came from your connection in a short time.',
  addressDay: 'Many comments came from your connection today.',
  unproven: 'Several comments came from your connection in a short time.',
  proof: 'This form was sent before.',
  article: 'Very many comments are coming in under this story.',
  all: 'Very many comments are coming in at the moment.',
};

const limiters = new WeakMap<Payload, Map<string, Limiter>>();

/** @throws {CommentRefused} 429 when the limit is reached */
export async function takeFrom(
  payload: Payload,
  limit: keyof typeof commentLimits,
  key: string,
): Promise<void> {
  const { allowed, retryAfterSeconds } = await limiterOf(payload, limit).take(key);
  if (allowed) return;
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const sentence = `${sentences[limit]} Your text is kept here: send it again in ${wait}.`;
  throw new CommentRefused(429, sentence, Math.max(1, retryAfterSeconds));
}

/** A limiter remembers in memory whom it refuses, so there is one for each. */
function limiterOf(payload: Payload, limit: keyof typeof commentLimits): Limiter {
  const known = limiters.get(payload) ?? new Map<string, Limiter>();
  limiters.set(payload, known);
  const made = known.get(limit) ?? limiter(payload, commentLimits[limit]);
  known.set(limit, made);
  return made;
}
