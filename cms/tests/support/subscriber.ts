import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A program that webhooks are sent to: a real HTTP server on loopback. */
export interface Subscriber {
  url: string;
  /** `host:port`, to be listed. */
  host: string;
  received: Received[];
  /** Resolves when so many requests came in all. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens one that answers as `answer` does; 204 if it is left out. */
export async function subscribe(
  answer: (response: ServerResponse, received: Received) => void = (response) =>
    void response.writeHead(204).end(),
): Promise<Subscriber> {
  const received: Received[] = [];
  const waiting = new Map<() => void, number>();
  const server = createServer(async (request, response) => {
    const one = { headers: request.headers, body: await text(request) };
    received.push(one);
    answer(response, one);
    for (const [resolve, count] of waiting) if (received.length >= count) resolve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    host: `127.0.0.1:${port}`,
    received,
    until: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.set(resolve, count);
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The headers that a receiver hands to the library. */
export function webhookHeaders({ headers }: Received) {
  return {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  };
}
