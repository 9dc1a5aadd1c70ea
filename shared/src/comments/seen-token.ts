import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds after which a form has to be shown anew. */
const lifetime = 60 * 60;

/**
 * Says that a form was shown to this reader at a time: where no script runs, the first sending is
 * answered with the form once more, and only the second one counts. A page that is a file can't carry
 * a token of its own.
 *
 * @param secret the comments' secret
 * @returns `<milliseconds since 1970>.<HMAC-SHA256 in base64url>`
 */
export function seenToken(secret: string, article: string, address: string, now: number): string {
  return `${now}.${sign(secret, article, address, String(now))}`;
}

/** Seconds since the form was shown, or null if the token is not for it, not ours or too old. */
export function secondsSinceSeen(
  secret: string,
  token: string,
  { article, address, now }: { article: string; address: string; now: number },
): number | null {
  const [time = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature);
  const expected = Buffer.from(sign(secret, article, address, time));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const seconds = (now - Number(time)) / 1000;
  return seconds >= 0 && seconds <= lifetime ? seconds : null;
}

function sign(secret: string, article: string, address: string, time: string): string {
  return createHmac('sha256', secret)
    .update(`form seen\n${article}\n${address}\n${time}`)
    .digest('base64url');
}
