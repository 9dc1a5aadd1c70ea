/**
 * `node plain-cms.ts`: the CMS without its admin: Payload's REST handlers on Node's own server. It starts
 * in seconds without a build; figures are taken with the built admin. Its settings are the CMS's own;
 * it listens where CMS_URL says.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { handleEndpoints } from 'payload';
import { env } from '../../src/env.ts';
import { writeHandler } from '../../src/rest/write-handler.ts';
import { startCms } from '../../src/start-cms.ts';

await startCms();
const { default: config } = await import('../../src/payload.config.ts');
const sanitized = await config;
const answer = writeHandler(
  (request) => handleEndpoints({ config: sanitized, request }),
  (write) => console.log(JSON.stringify(write)),
  env.CMS_URL,
);

const { hostname, port } = new URL(env.CMS_URL);
createServer(respond).listen(Number(port), hostname);

async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await answer(await requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    console.error(error);
    outgoing.destroy();
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const body = method === 'GET' || method === 'HEAD' ? null : await buffer(incoming);
  return new Request(new URL(incoming.url ?? '/', env.CMS_URL), { method, headers, body });
}
