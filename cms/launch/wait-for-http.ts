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

/**
 * Waits until a child answers `GET url` with 200.
 *
 * @throws {ChildFailed} as soon as the child ends
 * @throws {NoAnswer} after `limitMs`
 */
export async function waitForHttp(url: string, child: Child, limitMs = 120_000): Promise<void> {
  const over = new AbortController();
  const ended = child.exited.then((exit) => {
    over.abort();
    throw new ChildFailed(exit, `${exit.title} stopped before it could answer.`);
  });
  try {
    await Promise.race([ended, untilOk(url, over.signal, limitMs)]);
  } finally {
    over.abort();
  }
}

async function untilOk(url: string, over: AbortSignal, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs;
  let reason = 'it did not answer';
  while (!over.aborted) {
    if (performance.now() > end) throw new NoAnswer(url, Math.round(limitMs / 1000), reason);
    try {
      const signal = AbortSignal.any([over, AbortSignal.timeout(10_000)]);
      const response = await fetch(url, { signal });
      const text = await response.text();
      if (response.status === 200) return;
      reason = `status ${response.status} ${text.slice(0, 200)}`.trim();
    } catch (error) {
      reason = reasonOf(error);
    }
    await delay(100);
  }
}
