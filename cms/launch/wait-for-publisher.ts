import { z } from 'zod';
import type { Child } from './processes.ts';
import { waitForAnswer } from './wait-for-http.ts';

/**
 * Waits until the publisher has taken up its work, however long it takes to make the whole site for
 * the first time, or says that it can't. Gives what is wrong, or null.
 *
 * @throws {ChildFailed} as soon as it ends
 * @throws {NoAnswer} if it doesn't answer, or fails to start, for a minute
 */
export async function waitForPublisher(
  url: string,
  child: Child,
): Promise<{ problem: string | null }> {
  return await waitForAnswer<{ problem: string | null }>(`${url}/health`, child, {
    limitMs: 60_000,
    judge: (_status, text) => {
      const { state, problem, message } = health.parse(JSON.parse(text));
      if (state !== 'starting') return { value: { problem } };
      return { reason: problem ?? message ?? state, comesAlong: problem === null };
    },
  });
}

const health = z.object({
  state: z.string(),
  problem: z.string().nullable(),
  message: z.string().nullable(),
});
