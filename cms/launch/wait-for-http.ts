import { setTimeout as delay } from 'node:timers/promises';
import { ChildFailed, LaunchError, reasonOf } from './errors.ts';
import type { Child } from './processes.ts';

export class NoAnswer extends LaunchError {
  override name = 'NoAnswer';
  readonly url: string;
  readonly reason: string;

  constructor(url: string, seconds: number, reason: string) {
    super(`No good answer from ${url} within ${seconds} seconds: ${reason}`);
    this.url = url;
    this.reason = reason;
  }
}

/** What to make of an answer: it is the one, or it is waited on. */
export type Verdict<T> =
  | { readonly value: T }
  | {
      readonly reason: string;
      /** The time limit begins anew. */
      readonly comesAlong?: boolean;
    };

/**
 * Waits until a child answers `GET url` with 200.
 *
 * @throws {ChildFailed} as soon as the child ends
 * @throws {NoAnswer} after two minutes
 */
export async function waitForHttp(url: string, child: Child): Promise<void> {
  await waitForAnswer(url, child, {
    limitMs: 120_000,
    judge: (status, text) =>
      status === 200
        ? { value: null }
        : { reason: `status ${status} ${text.slice(0, 200)}`.trim() },
  });
}

/**
 * Asks `GET url` again and again until `judge` finds a value in an answer. An error that it throws is a
 * reason to go on.
 *
 * @throws {ChildFailed} as soon as the child ends
 * @throws {NoAnswer} when `limitMs` have gone by
 */
export async function waitForAnswer<T>(
  url: string,
  child: Child,
  how: { limitMs: number; judge: (status: number, text: string) => Verdict<T> },
): Promise<T> {
  const over = new AbortController();
  const ended = child.exited.then((exit): never => {
    throw new ChildFailed(exit, `${exit.title} stopped before it could answer.`);
  });
  try {
    return await Promise.race([ended, untilJudged(url, over.signal, how)]);
  } finally {
    over.abort();
  }
}

async function untilJudged<T>(
  url: string,
  over: AbortSignal,
  { limitMs, judge }: { limitMs: number; judge: (status: number, text: string) => Verdict<T> },
): Promise<T> {
  let end = performance.now() + limitMs;
  let reason = 'it did not answer';
  while (performance.now() < end) {
    over.throwIfAborted();
    try {
      const signal = AbortSignal.any([over, AbortSignal.timeout(10_000)]);
      const response = await fetch(url, { signal });
      const verdict = judge(response.status, await response.text());
      if ('value' in verdict) return verdict.value;
      reason = verdict.reason;
      if (verdict.comesAlong) end = performance.now() + limitMs;
    } catch (error) {
      reason = reasonOf(error);
    }
    await delay(100);
  }
  throw new NoAnswer(url, Math.round(limitMs / 1000), reason);
}
