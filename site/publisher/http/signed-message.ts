import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import { RefusedRequest } from './refused-request.ts';

export interface SignedMessage<T> {
  /** `webhook-id`: the same in every attempt to deliver it. */
  id: string;
  body: T;
}

/** Bytes; a draft with all that it shows is longer than what a webhook says. */
const bodyLimit = 64 * 1024;
export const longBodyLimit = 4 * 1024 * 1024;

/**
 * Reads signed messages (Standard Webhooks: https://www.standardwebhooks.com). A message counts if it
 * is signed with one of the secrets and its time is at most five minutes from now.
 *
 * @param secrets `whsec_…`; two while one replaces the other
 */
export function signedMessageReader(secrets: readonly string[], limit = bodyLimit) {
  const webhooks = secrets.map((secret) => new Webhook(secret));
  /** @throws {RefusedRequest} 413 too large, 401 not signed, 400 not what the schema says */
  return async <T>(incoming: IncomingMessage, schema: z.ZodType<T>): Promise<SignedMessage<T>> => {
    const text = await readBody(incoming, limit);
    const id = verify(webhooks, incoming.headers, text);
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) return { id, body: parsed.data };
    throw new RefusedRequest(
      400,
      `This is no message for the publisher: ${z.prettifyError(parsed.error)}`,
    );
  };
}

const signature = z.object({
  'webhook-id': z.string().min(1).max(200),
  'webhook-timestamp': z.string().regex(/^\d{1,15}$/),
  'webhook-signature': z.string().min(1).max(1000),
});

function verify(webhooks: Webhook[], headers: IncomingHttpHeaders, text: string): string {
  const signed = signature.safeParse(headers);
  if (!signed.success) {
    throw new RefusedRequest(
      401,
      'A message needs the headers webhook-id, webhook-timestamp (seconds) and webhook-signature.',
    );
  }
  const failures: string[] = [];
  for (const webhook of webhooks) {
    try {
      webhook.verify(text, signed.data, { jsonParse: false });
      return signed.data['webhook-id'];
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      failures.push(error.message);
    }
  }
  throw new RefusedRequest(
    401,
    `The signature does not hold (${failures[0] ?? 'no secret'}): the CMS and the publisher need the same PUBLISHER_SECRET and clocks less than five minutes apart.`,
  );
}

async function readBody(incoming: IncomingMessage, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    size += bytes.length;
    // What is a little too long is read to its end, so that the sender gets to read the answer.
    if (size > 16 * limit) incoming.destroy();
    else if (size <= limit) chunks.push(bytes);
  }
  if (size > limit) {
    throw new RefusedRequest(413, `A message has at most ${limit / 1024} KiB.`);
  }
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RefusedRequest(400, 'The message is no JSON.');
    throw error;
  }
}
