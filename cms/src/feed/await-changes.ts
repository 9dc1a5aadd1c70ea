import type { ChangesAnswer } from '@dateline/shared/feed/changes.ts';
import type { CursorParts } from '@dateline/shared/feed/cursor.ts';
import type { PayloadRequest } from 'payload';
import { onChangeCommitted } from '../change-log/change-committed.ts';
import { stopped } from '../stopped.ts';
import { readChanges } from './read-changes.ts';

/**
 * The changes after a cursor as soon as there are any: where there are none yet, when this process has
 * committed one. Without any it gives an empty answer after so many seconds, when the follower has gone
 * away, or when the process is about to stop.
 *
 * @throws {FeedError} like `readChanges`
 */
export async function awaitChanges(
  req: PayloadRequest,
  after: CursorParts,
  limit: number,
  seconds: number,
): Promise<ChangesAnswer> {
  if (seconds === 0) return readChanges(req, after, limit);
  const over = AbortSignal.any([
    AbortSignal.timeout(seconds * 1000),
    stopped,
    ...(req.signal ? [req.signal] : []),
  ]);
  let heard = () => {};
  const stopHearing = onChangeCommitted(req.payload, () => heard());
  over.addEventListener('abort', () => heard(), { once: true });
  try {
    for (let isWoken = false; ; isWoken = true) {
      const change = new Promise<void>((resolve) => {
        heard = resolve;
      });
      const answer = await readChanges(req, after, limit, { inTurn: isWoken });
      if (answer.changes.length > 0 || answer.more || over.aborted) return answer;
      await change;
    }
  } finally {
    stopHearing();
  }
}
