import type { Payload, PayloadRequest } from 'payload';
import { env } from '../env.ts';
import { clientAddress } from '../limits/client-address.ts';
import { dayKey } from '../limits/day-key.ts';
import { type Limiter, limiter } from '../limits/limiter.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const tenMinutes = 10 * 60;

/**
 * Counts an attempt to sign in, before anything is hashed, for a known name as for an unknown one: for
 * this name from this address, then for the address, then for the name. What is refused at one limit
 * does not count at the next, so that one address alone can't shut somebody else out.
 *
 * @returns a function to call when it was a good one
 * @throws {APIError} 429
 */
export async function takeAttempt(req: PayloadRequest, name: string): Promise<() => Promise<void>> {
  const address = clientAddress(req.headers, env.TRUST_PROXY);
  const { both, byAddress, byName } = limitsOf(req.payload);
  const taken: [Limiter, string, string][] = [
    [both, `${name} from ${address}`, 'with this e-mail from here'],
    [byAddress, address, 'from here'],
    [byName, name, 'with this e-mail'],
  ];
  for (const [limit, key, whom] of taken) {
    const { allowed, retryAfterSeconds } = await limit.take(dayKey(env.PAYLOAD_SECRET, key));
    if (!allowed) throw tooManyAttempts(whom, retryAfterSeconds);
  }
  return async () => {
    for (const [limit, key] of taken) await limit.giveBack(dayKey(env.PAYLOAD_SECRET, key));
  };
}

/**
 * Counts a code that is tried for an account: of a million codes three count at a time.
 *
 * @throws {APIError} 429
 */
export async function takeCodeAttempt(
  payload: Payload,
  user: string,
): Promise<() => Promise<void>> {
  const { codes } = limitsOf(payload);
  const key = dayKey(env.PAYLOAD_SECRET, user);
  const { allowed, retryAfterSeconds } = await codes.take(key);
  if (!allowed) throw tooManyAttempts('with a code', retryAfterSeconds);
  return () => codes.giveBack(key);
}

interface Limits {
  both: Limiter;
  byAddress: Limiter;
  byName: Limiter;
  codes: Limiter;
}

const known = new WeakMap<Payload, Limits>();

/** One set for each Payload: who is beyond a limit is refused from the set's memory. */
function limitsOf(payload: Payload): Limits {
  const limits = known.get(payload) ?? {
    both: limiter(payload, { name: 'sign-in-both', points: 10, seconds: tenMinutes }),
    byAddress: limiter(payload, { name: 'sign-in-address', points: 40, seconds: tenMinutes }),
    byName: limiter(payload, { name: 'sign-in-name', points: 30, seconds: tenMinutes }),
    codes: limiter(payload, { name: 'sign-in-code', points: 10, seconds: 60 * 60 }),
  };
  known.set(payload, limits);
  return limits;
}
