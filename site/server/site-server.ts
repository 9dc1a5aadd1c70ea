import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import { cacheControl, securityHeaders } from './headers.ts';

/** A web server for readers over a built site; a new release behind a link shows at once. */
export function createSiteServer({ directory }: { directory: string }): Server {
  const handlerOf = newestRelease(openRelease);
  return createServer(async (incoming, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, 'Only reading is possible here.');
    }
    // One request is answered from one release, though another may become current meanwhile.
    const release = await realpath(directory).catch(() => null);
    if (release === null) return say(response, 503, 'The site has not been built yet.');
    response.setHeader('Cache-Control', cacheControl(incoming.url ?? '/'));
    // sirv opens files without minding errors, and a range whose end is before its start is one.
    delete incoming.headers.range;
    response.on('pipe', (file) => file.on('error', () => response.destroy()));
    handlerOf(release)(incoming, response, () => notFound(release, incoming, response));
  });
}

function openRelease(release: string): RequestHandler {
  // `dev` looks files up when they are asked for, so that a new release costs nothing to open.
  return sirv(release, { dev: true, etag: true, extensions: ['html'] });
}

/** Keeps what was opened last. */
function newestRelease(open: (release: string) => RequestHandler) {
  let newest: { release: string; handler: RequestHandler } | null = null;
  return (release: string) => {
    if (newest?.release !== release) newest = { release, handler: open(release) };
    return newest.handler;
  };
}

async function notFound(release: string, incoming: IncomingMessage, response: ServerResponse) {
  const page = await readFile(join(release, '404.html')).catch(() => null);
  if (page === null) return say(response, 404, 'There is no such page.');
  response.writeHead(404, {
    'Cache-Control': 'no-cache',
    'Content-Length': page.length,
    'Content-Type': 'text/html;charset=utf-8',
  });
  response.end(incoming.method === 'HEAD' ? undefined : page);
}

function say(response: ServerResponse, status: number, words: string) {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain;charset=utf-8',
  });
  response.end(`${words}\n`);
}
