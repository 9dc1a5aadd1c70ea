import type { AllowedHost } from './allowed-hosts.ts';
import type { DeliveryDocument, EndpointDocument } from './documents.ts';
import { post } from './post.ts';
import { signedRequest } from './signed-request.ts';
import { checkedAddresses, parseTarget, type Resolve } from './target.ts';

/** What came of one try. */
export interface Attempt {
  at: Date;
  /** The HTTP status, if there was an answer. */
  answer: number | null;
  milliseconds: number;
  /** A sentence, unless the answer was 2xx. */
  error: string | null;
}

export interface AttemptOptions {
  allowed: readonly AllowedHost[];
  resolve: Resolve;
  /** For everything from the look-up of the name to the end of the answer's body. */
  timeoutMs: number;
  /** Ends the try without a result. */
  ended: AbortSignal;
  now: () => Date;
}

/** Tries a delivery once; null if it was ended from outside, and then nothing is known of it. */
export async function attempt(
  delivery: Parameters<typeof signedRequest>[0] & Pick<DeliveryDocument, 'messageId'>,
  endpoint: EndpointDocument,
  { allowed, resolve, timeoutMs, ended, now }: AttemptOptions,
): Promise<Attempt | null> {
  const at = now();
  const started = performance.now();
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, ended]);
  const result = (answer: number | null, error: string | null): Attempt => ({
    at,
    answer,
    milliseconds: Math.round(performance.now() - started),
    error,
  });
  try {
    const url = parseTarget(endpoint.url);
    const addresses = await before(signal, checkedAddresses(url, { allowed, resolve }));
    const answer = await post(url, signedRequest(delivery, endpoint, at), { addresses, signal });
    return result(answer, sentenceOf(answer));
  } catch (error) {
    if (ended.aborted) return null;
    if (timeout.aborted) return result(null, `No whole answer within ${timeoutMs / 1000} s.`);
    return result(null, wordsOf(error));
  }
}

function sentenceOf(answer: number): string | null {
  if (answer >= 200 && answer < 300) return null;
  if (answer >= 300 && answer < 400) return `Answered ${answer}: redirects are not followed.`;
  if (answer === 410) return 'Answered 410: it wants no more.';
  return `Answered ${answer}.`;
}

/** Node gives several failed connections as one error without words. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** A look-up of a name cannot be ended, but left alone. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
