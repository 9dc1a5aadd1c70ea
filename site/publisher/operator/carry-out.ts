import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { PublisherCommand } from '../http/command.ts';
import { publisherHealth } from '../http/status.ts';
import { OperatorRefused } from './operator-refused.ts';
import type { Order } from './read-order.ts';
import { statusInWords } from './status-in-words.ts';

export interface Outcome {
  lines: string[];
  /** False where the publisher says that something is wrong. */
  isWell: boolean;
}

/**
 * Asks a publisher, or tells it by a signed message, and puts its answer in words.
 *
 * @throws {OperatorRefused} if nobody answers, or the publisher refuses
 */
export async function carryOut(
  order: Order,
  { publisherUrl, secret }: { publisherUrl: string; secret: string },
): Promise<Outcome> {
  if (order.type === 'status') {
    const { answer } = await ask(`${publisherUrl}/health`);
    const health = understand(publisherHealth, answer, publisherUrl);
    return { lines: statusInWords(health), isWell: health.ok };
  }
  const { status, answer } = await ask(`${publisherUrl}/command`, signed(order, secret));
  if (status !== 200) {
    const { message } = understand(refusal, answer, publisherUrl);
    throw new OperatorRefused(message);
  }
  return { lines: commandInWords(order, answer, publisherUrl), isWell: true };
}

const patience = 60_000;

async function ask(url: string, request: RequestInit = {}) {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(patience) });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new OperatorRefused(
      `No publisher answers at ${new URL(url).origin} (${cause instanceof Error ? cause.message : cause}). Does it run, and on this PUBLISHER_PORT?`,
    );
  }
}

/** Signed like a webhook: https://www.standardwebhooks.com */
function signed(command: PublisherCommand, secret: string): RequestInit {
  const body = JSON.stringify(command);
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  };
}

const refusal = z.object({ message: z.string() });
const wentBack = z.object({ wentBack: z.array(z.string()) });

function commandInWords(
  command: Exclude<Order, { type: 'status' }>,
  answer: unknown,
  url: string,
): string[] {
  if (command.type === 'publisher.resume') {
    return ['The publisher goes on: what waits goes out now.'];
  }
  const releases = understand(wentBack, answer, url).wentBack;
  return [
    `Taken back: ${releases.join(', ')}.`,
    'Readers see the site as it was before, and nothing new goes out until: npm run publisher -- resume',
  ];
}

function understand<S extends z.ZodType>(schema: S, answer: unknown, url: string): z.infer<S> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new OperatorRefused(`What answers at ${url} is no publisher, or one of another version.`);
}
