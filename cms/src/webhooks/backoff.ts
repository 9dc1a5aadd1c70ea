const second = 1000;
const hour = 3600 * second;

/** Twice as long after each try, from this ... */
const firstPause = 5 * second;
/** ... up to this. */
const longestPause = 8 * hour;
/** For how long, after its first try, a delivery is tried again. */
export const patience = 72 * hour;
/** A delivery is not given up before it had this many tries, however long the CMS was away. */
export const fewestTries = 10;

/**
 * When a delivery that failed is tried again: exponential backoff with full jitter, and a last try
 * when its 72 hours are over. Null: it is given up.
 *
 * @param tries how often it was tried since it was queued or sent again, at least 1
 * @param random a number from 0 to 1
 */
export function nextTry(tries: number, firstTry: Date, now: Date, random: number): Date | null {
  const end = firstTry.getTime() + patience;
  const enough = tries >= fewestTries;
  if (enough && now.getTime() >= end) return null;
  const pause = random * Math.min(longestPause, firstPause * 2 ** (tries - 1));
  const next = now.getTime() + pause;
  return new Date(enough ? Math.min(next, end) : next);
}
