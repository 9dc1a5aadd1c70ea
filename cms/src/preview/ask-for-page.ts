import { randomUUID } from 'node:crypto';
import {
  type PreviewRequest,
  previewAnswer,
  previewRefusal,
} from '@dateline/shared/feed/preview.ts';
import type { Payload } from 'payload';
import { env } from '../env.ts';
import { signedHeaders } from '../webhooks/signed-headers.ts';

/** There is no page; the message says why and what to do, for an editor. */
export class NoPreview extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = 'NoPreview';
    this.status = status;
  }
}

/** Milliseconds. A page takes about ten; a publisher that makes the whole site answers in between. */
const patience = 10_000;

/**
 * The draft's page, by the publisher.
 *
 * @throws {NoPreview}
 */
export async function askForPage(payload: Payload, request: PreviewRequest): Promise<string> {
  const body = JSON.stringify(request);
  const id = `preview_${randomUUID()}`;
  const response = await askPublisher(payload, '/preview', {
    method: 'POST',
    body,
    headers: signedHeaders({
      id,
      body,
      secrets: [env.PUBLISHER_SECRET?.[0] ?? ''],
      now: new Date(),
    }),
  });
  const answer: unknown = await response.json();
  if (response.ok) return previewAnswer.parse(answer).html;
  const refusal = previewRefusal.safeParse(answer);
  const status = response.status === 422 ? 422 : 503;
  throw new NoPreview(status, refusal.data?.message ?? silence);
}

/**
 * A style sheet or an icon of the site's pages; null if there is none.
 *
 * @throws {NoPreview}
 */
export async function askForAsset(payload: Payload, path: string): Promise<Response | null> {
  const response = await askPublisher(
    payload,
    `/preview/asset?path=${encodeURIComponent(path)}`,
    {},
  );
  return response.ok ? response : null;
}

const silence =
  'The publisher, which makes the pages, does not answer. Nothing you wrote is lost: tell whoever runs Dateline to start it, and open the preview again.';

async function askPublisher(
  { logger }: Payload,
  path: string,
  init: RequestInit,
): Promise<Response> {
  if (!env.PUBLISHER_URL) {
    throw new NoPreview(
      503,
      'There is no preview, because the CMS was not told where the publisher is: whoever runs Dateline can set PUBLISHER_URL and PUBLISHER_SECRET.',
    );
  }
  try {
    return await fetch(new URL(path, env.PUBLISHER_URL), {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
  } catch (err) {
    logger.warn({ err, msg: `The publisher does not answer at ${env.PUBLISHER_URL}.` });
    throw new NoPreview(503, silence);
  }
}
