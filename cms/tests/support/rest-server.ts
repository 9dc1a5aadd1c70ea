import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Payload } from 'payload';
import { writeHandler } from '../../src/rest/write-handler.ts';

/** Payload's own REST handlers on Node's HTTP server, as Next calls them; `url` is CMS_URL. */
export async function restHandler({ config, logger }: Payload, url: string) {
  const { handleEndpoints } = await import('payload');
  const { withAnswerHeaders } = await import('../../src/headers/answer-headers.ts');
  const answer = withAnswerHeaders(
    writeHandler(
      (request: Request) => handleEndpoints({ config, request }),
      (write) => logger.info(write, 'write'),
      url,
    ),
  );
  return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const method = incoming.method ?? 'GET';
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (value !== undefined) headers.set(name, String(value));
    }
    const request = new Request(new URL(incoming.url ?? '/', url), {
      method,
      headers,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: await buffer(incoming) }),
    });
    const response = await answer(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };
}
