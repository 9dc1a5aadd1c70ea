import type { Payload, PayloadRequest } from 'payload';
import { env } from '../env.ts';
import { clientAddress } from '../limits/client-address.ts';
import { dayKey } from '../limits/day-key.ts';
import { type Limiter, limiter } from '../limits/limiter.ts';

const tenMinutes = 10 * 60;

/** What is asked for by a link. A page brings its photos and styles with it. */
export type Looked = 'page' | 'file';

/**
 * Counts a look by a link for the address that it comes from, before the link's signature is looked at.
 *
 * @returns seconds to wait; null if it may look
 */
export async function takeLook(req: PayloadRequest, what: Looked): Promise<number | null> {
  const address = clientAddress(req.headers, env.TRUST_PROXY);
  const limit = limitsOf(req.payload)[what];
  const { allowed, retryAfterSeconds } = await limit.take(dayKey(env.PAYLOAD_SECRET, address));
  return allowed ? null : retryAfterSeconds;
}

const known = new WeakMap<Payload, Record<Looked, Limiter>>();

/** One set for each Payload: who is beyond a limit is refused from the set's memory. */
function limitsOf(payload: Payload): Record<Looked, Limiter> {
  const limits = known.get(payload) ?? {
    page: limiter(payload, { name: 'preview-link-page', points: 120, seconds: tenMinutes }),
    file: limiter(payload, { name: 'preview-link-file', points: 1_500, seconds: tenMinutes }),
  };
  known.set(payload, limits);
  return limits;
}
