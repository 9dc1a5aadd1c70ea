import { createHmac } from 'node:crypto';

/**
 * Stands for an address (or a name that someone typed) in a limit: HMAC-SHA256 with a key of this day
 * (UTC) and of `secret`. From one day to the next nobody can tell that two are the same, and without
 * the secret nobody can try out which address it was.
 *
 * @param secret `PAYLOAD_SECRET`
 * @returns 43 characters, base64url
 */
export function dayKey(secret: string, text: string, now: Date = new Date()): string {
  const day = now.toISOString().slice(0, 10);
  const key = createHmac('sha256', secret).update(`Dateline, limits of ${day}`).digest();
  return createHmac('sha256', key).update(text).digest('base64url');
}
