import { setTimeout as wait } from 'node:timers/promises';
import { CmsUnreachable } from './errors.ts';

/** How often and how long to try; all times in milliseconds. */
export interface RetryPolicy {
  tries: number;
  /** Longest wait before the second try; it doubles with each further one. */
  firstDelay: number;
  /** Bound of every wait, also of one that the CMS asks for with Retry-After. */
  longestDelay: number;
  /** For one try, answer and body. */
  timeout: number;
  sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1. */
  random: () => number;
}

export const patient: RetryPolicy = {
  tries: 5,
  firstDelay: 500,
  longestDelay: 30_000,
  timeout: 60_000,
  sleep: wait,
  random: Math.random,
};

/**
 * Fetches `url` and reads the answer with `read`; what passes by itself (no connection, a connection
 * that breaks in the body, 429, 502 to 504, silence) is tried again, what `read` throws is not.
 * Throws `CmsUnreachable` when the tries are used up.
 */
export async function request<T>(
  url: URL,
  read: (response: Response, body: Uint8Array<ArrayBuffer>) => T,
  policy: RetryPolicy = patient,
): Promise<T> {
  let reason = '';
  for (let attempt = 1; attempt <= policy.tries; attempt++) {
    const outcome = await tryOnce(url, policy.timeout);
    if ('body' in outcome) return read(outcome.response, outcome.body);
    reason = outcome.reason;
    if (attempt < policy.tries)
      await policy.sleep(delayBefore(attempt, outcome.retryAfter, policy));
  }
  throw new CmsUnreachable(addressOf(url), policy.tries, reason);
}

type Outcome =
  | { response: Response; body: Uint8Array<ArrayBuffer> }
  | { reason: string; retryAfter: number | null };

async function tryOnce(url: URL, timeout: number): Promise<Outcome> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    const body = await response.bytes();
    if (![429, 502, 503, 504].includes(response.status)) return { response, body };
    return { reason: `status ${response.status}`, retryAfter: retryAfterOf(response) };
  } catch (error) {
    return { reason: reasonOf(error, timeout), retryAfter: null };
  }
}

/** Exponential backoff with jitter, or longer if the CMS says so; in milliseconds. */
function delayBefore(attempt: number, retryAfter: number | null, policy: RetryPolicy): number {
  const backoff = policy.firstDelay * 2 ** (attempt - 1) * (0.5 + policy.random() / 2);
  return Math.min(Math.max(retryAfter ?? 0, backoff), policy.longestDelay);
}

/** Retry-After is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterOf(response: Response): number | null {
  const value = response.headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

/** `fetch` says only "fetch failed"; what lies beneath tells more, if only by its code. */
function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** Without the long list of fields that the site asks for. */
function addressOf(url: URL): string {
  const page = url.searchParams.get('page');
  return `${url.origin}${url.pathname}${page === null ? '' : `?page=${page}`}`;
}
