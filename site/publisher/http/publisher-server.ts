import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Logger } from '../logger.ts';
import { CommandRefused } from './command.ts';
import { RefusedRequest } from './refused-request.ts';
import { answerJson, type PublisherRoutes, publisherRoutes } from './routes.ts';

export interface PublisherServerOptions extends PublisherRoutes {
  host: string;
  /** 0 for any that is free. */
  port: number;
}

export interface PublisherServer {
  port: number;
  /** Answers what was asked already, then ends. */
  close(): Promise<void>;
}

/**
 * Listens for the CMS (`POST /webhook`, `POST /command`) and for whoever watches (`GET /health`,
 * `GET /metrics`). It is no server for readers.
 *
 * @throws {Error} of the network if it cannot listen, for example with code `EADDRINUSE`
 */
export async function createPublisherServer(
  options: PublisherServerOptions,
): Promise<PublisherServer> {
  const { host, port, logger } = options;
  const routes = publisherRoutes(options);
  const server = createServer(async (incoming, response) => {
    const [path = ''] = (incoming.url ?? '').split('?', 1);
    try {
      const route = routes.get(path);
      if (!route) throw new RefusedRequest(404, 'The publisher has no such address.');
      if (incoming.method !== route.method) {
        response.setHeader('Allow', route.method);
        throw new RefusedRequest(405, `Only ${route.method} is possible here.`);
      }
      await route.handle(incoming, response);
    } catch (error) {
      refuse(error, path, response, logger);
    }
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  await once(server.listen(port, host), 'listening');
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

function refuse(error: unknown, path: string, response: ServerResponse, logger: Logger) {
  if (response.destroyed || response.headersSent) {
    logger.error({ err: error, path }, 'an answer was broken off');
    response.destroy();
  } else if (error instanceof RefusedRequest) {
    logger.warn({ path, status: error.status, reason: error.message }, 'request refused');
    answerJson(response, error.status, { message: error.message });
  } else if (error instanceof CommandRefused) {
    logger.warn({ path, reason: error.message }, 'command refused');
    answerJson(response, 409, { message: error.message });
  } else {
    logger.error({ err: error, path }, 'request failed');
    answerJson(response, 500, { message: 'The publisher failed; its log says how.' });
  }
}
