import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { env } from '../env.ts';
import { signedHeaders } from '../webhooks/signed-headers.ts';

const answered = z.object({
  found: z.array(
    z.object({ place: z.enum(['site', 'earlier', 'releases', 'store']), what: z.string() }),
  ),
});

export type PublisherFound =
  | { found: z.infer<typeof answered>['found'] }
  | { found: null; problem: string };

/** It makes its release first, then reads all its files: minutes, for a large archive. */
const patience = 300_000;

/** Has the publisher look for texts in all that it keeps. Never throws: what keeps it from that is the answer. */
export async function askPublisherFor(texts: readonly string[]): Promise<PublisherFound> {
  const [secret] = env.PUBLISHER_SECRET ?? [];
  if (!env.PUBLISHER_URL || !secret) {
    return { found: null, problem: 'The CMS was not told of a publisher (PUBLISHER_URL).' };
  }
  const body = JSON.stringify({ type: 'publisher.search', data: { texts } });
  const id = `msg_${randomUUID()}`;
  try {
    const response = await fetch(new URL('/command', env.PUBLISHER_URL), {
      method: 'POST',
      body,
      redirect: 'error',
      headers: signedHeaders({ id, body, secrets: [secret], now: new Date() }),
      signal: AbortSignal.timeout(patience),
    });
    const answer = answered.safeParse(await response.json());
    if (answer.success) return answer.data;
    return { found: null, problem: `The publisher answered with status ${response.status}.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { found: null, problem: `The publisher did not answer (${reason}). Look again later.` };
  }
}
