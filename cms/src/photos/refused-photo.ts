import { APIError } from 'payload';

/** The error for a file that can't become a photo; the message says why and what to do. */
export function refusedPhoto(
  message: string,
  reason: 'bytes' | 'format' | 'pixels' | 'broken',
): APIError<{ reason: string }> {
  return new APIError(message, 400, { reason }, true);
}
