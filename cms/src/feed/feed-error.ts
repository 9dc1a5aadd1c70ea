import type { FeedErrorCode } from '@dateline/shared/feed/errors.ts';
import { APIError } from 'payload';

/** An answer of feed or snapshot that a follower's program understands by its code. */
export class FeedError extends APIError<{ code: FeedErrorCode }> {
  // By this name Payload knows that it is no error of the server, and how loudly to log it.
  override name = 'APIError';

  constructor(status: 400 | 410, code: FeedErrorCode, message: string) {
    super(message, status, { code }, true);
  }
}
