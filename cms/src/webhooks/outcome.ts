import { randomBytes } from 'node:crypto';
import type { Attempt } from './attempt.ts';
import { nextTry } from './backoff.ts';
import type { AttemptRow, DeliveryDocument } from './documents.ts';

/** Of the tries of one delivery, the log keeps this many. */
export const keptAttempts = 50;

/** What a delivery is after a try. */
export type Outcome = Pick<
  DeliveryDocument,
  'status' | 'tries' | 'firstTry' | 'nextTry' | 'lastAnswer'
> & { attempt: AttemptRow };

/** Reads an attempt: delivered, given up, or to be tried again; `random` is from 0 to 1. */
export function outcome(
  delivery: Pick<DeliveryDocument, 'tries' | 'firstTry'>,
  attempt: Attempt,
  now: Date,
  random: number,
): Outcome {
  const tries = delivery.tries + 1;
  const firstTry = delivery.firstTry ?? attempt.at;
  const again =
    attempt.error === null || attempt.answer === 410 ? null : nextTry(tries, firstTry, now, random);
  const failed = again === null ? 'dead' : 'waiting';
  return {
    status: attempt.error === null ? 'delivered' : failed,
    tries,
    firstTry,
    nextTry: again,
    lastAnswer: attempt.error ?? `Answered ${attempt.answer} in ${attempt.milliseconds} ms.`,
    attempt: { id: randomBytes(12).toString('hex'), ...attempt },
  };
}
