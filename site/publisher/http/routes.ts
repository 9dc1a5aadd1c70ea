import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type PreviewRequest, previewRequest } from '@dateline/shared/feed/preview.ts';
import { type WebhookBody, webhookBody } from '@dateline/shared/feed/webhook.ts';
import type { Logger } from '../logger.ts';
import type { Asset } from '../preview/assets.ts';
import { type PublisherCommand, publisherCommand } from './command.ts';
import { heardMessages } from './heard-messages.ts';
import type { Metrics } from './metrics.ts';
import { RefusedRequest } from './refused-request.ts';
import { longBodyLimit, signedMessageReader } from './signed-message.ts';
import { type PublisherStatus, whatIsWrong } from './status.ts';

export interface PublisherRoutes {
  /** `whsec_…`; two while one replaces the other. */
  secrets: readonly string[];
  /** Something changed. Called when the CMS has its answer; it takes note and returns. */
  onDoorbell(doorbell: Doorbell): void;
  /** Carries a command out; what it returns is the answer. Throws `CommandRefused` if it cannot. */
  onCommand(command: PublisherCommand): Promise<object>;
  /** The page of a draft as HTML. Throws `RefusedRequest` if there is none. */
  onPreview(request: PreviewRequest): Promise<string>;
  /** A file that belongs to all pages, by its path on the site, for previews; null if there is none. */
  asset(path: string): Promise<Asset | null>;
  status(): PublisherStatus;
  metrics: Metrics;
  logger: Logger;
}

export type Doorbell = { type: WebhookBody['type'] } & WebhookBody['data'];

interface Route {
  method: 'GET' | 'POST';
  handle(incoming: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** What the publisher answers, by path. Handlers throw `RefusedRequest` and `CommandRefused`. */
export function publisherRoutes(options: PublisherRoutes): ReadonlyMap<string, Route> {
  return new Map<string, Route>([
    ['/webhook', webhook(options)],
    ['/command', command(options)],
    ['/preview', preview(options)],
    ['/preview/asset', previewAsset(options)],
    ['/health', health(options)],
    ['/metrics', metricsText(options)],
  ]);
}

export function answerJson(response: ServerResponse, status: number, answer: object) {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json',
  });
  response.end(JSON.stringify(answer));
}

function webhook({ secrets, onDoorbell, metrics, logger }: PublisherRoutes): Route {
  const read = signedMessageReader(secrets);
  const wasHeard = heardMessages();
  return {
    method: 'POST',
    handle: async (incoming, response) => {
      metrics.webhookReceived();
      const { id, body } = await read(incoming, webhookBody).catch((error: unknown) => {
        if (error instanceof RefusedRequest) metrics.webhookRefused(error.status);
        throw error;
      });
      metrics.webhookVerified();
      const repeated = wasHeard(id);
      const doorbell = { type: body.type, ...body.data };
      logger.info({ webhook: id, repeated, ...doorbell }, 'doorbell');
      answerJson(response, 202, { accepted: true });
      // The answer comes first, also if the sender has gone away meanwhile.
      if (!response.closed) await once(response, 'close');
      if (repeated) return metrics.webhookRepeated();
      try {
        onDoorbell(doorbell);
      } catch (error) {
        metrics.failed('doorbell');
        throw error;
      }
    },
  };
}

function command({ secrets, onCommand, metrics, logger }: PublisherRoutes): Route {
  const read = signedMessageReader(secrets);
  const wasHeard = heardMessages();
  return {
    method: 'POST',
    handle: async (incoming, response) => {
      const { id, body } = await read(incoming, publisherCommand);
      if (wasHeard(id)) throw new RefusedRequest(409, 'This command was given before.');
      // What is looked for is in no log.
      const logged = body.type === 'publisher.search' ? { type: body.type } : body;
      logger.info({ command: id, ...logged }, 'command');
      try {
        answerJson(response, 200, await onCommand(body));
      } catch (error) {
        metrics.failed('command');
        throw error;
      }
    },
  };
}

function preview({ secrets, onPreview }: PublisherRoutes): Route {
  const read = signedMessageReader(secrets, longBodyLimit);
  return {
    method: 'POST',
    handle: async (incoming, response) => {
      const { body } = await read(incoming, previewRequest);
      answerJson(response, 200, { html: await onPreview(body) });
    },
  };
}

/** These files are public on the site; only their path here is another. */
function previewAsset({ asset }: PublisherRoutes): Route {
  return {
    method: 'GET',
    handle: async (incoming, response) => {
      const { searchParams } = new URL(incoming.url ?? '/', 'http://publisher.invalid');
      const found = await asset(searchParams.get('path') ?? '');
      if (!found) throw new RefusedRequest(404, 'The pages have no such file.');
      response.writeHead(200, { 'Cache-Control': 'no-store', 'Content-Type': found.type });
      response.end(found.bytes);
    },
  };
}

function health({ status }: PublisherRoutes): Route {
  return {
    method: 'GET',
    handle: async (_incoming, response) => {
      const present = status();
      const wrong = whatIsWrong(present);
      answerJson(response, wrong === null ? 200 : 503, {
        ok: wrong === null,
        message: wrong,
        ...present,
      });
    },
  };
}

function metricsText({ metrics, status }: PublisherRoutes): Route {
  return {
    method: 'GET',
    handle: async (_incoming, response) => {
      const text = await metrics.text(status());
      response.writeHead(200, { 'Cache-Control': 'no-store', 'Content-Type': metrics.contentType });
      response.end(text);
    },
  };
}
