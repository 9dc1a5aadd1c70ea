const second = 1000;
const minute = 60 * second;

/** How long to wait after each failed try, in milliseconds: about ten minutes in all. */
const pauses = [2, 5, 10, 20, 40].map((seconds) => seconds * second);
const laterPause = minute;
const tries = 14;

/** When to try again after so many tries; null to give up. */
export function nextTry(triesDone: number, now: Date): Date | null {
  if (triesDone >= tries) return null;
  return new Date(now.getTime() + (pauses[triesDone - 1] ?? laterPause));
}
