import { subscribe } from 'node:diagnostics_channel';
import { Server, ServerResponse } from 'node:http';
import { z } from 'zod';

/** What is still being answered at a stop has this long; then it is cut off, as in a crash. */
const graceMs = 2_000;

/**
 * Lets this process stop at SIGTERM and SIGINT. Next waits then until every connection has ended,
 * and browsers keep some open over which they have asked nothing: those are closed as soon as no
 * request is being answered any more, and all of them after 2 s.
 */
export function closeConnectionsAtStop(): void {
  const servers = new Set<Server>();
  let underway = 0;
  let stopping = false;
  const closeAll = () => {
    for (const server of servers) server.closeAllConnections();
  };

  subscribe('http.server.request.start', (message) => {
    const { server, response } = requestStart.parse(message);
    servers.add(server);
    underway++;
    response.once('close', () => {
      underway--;
      if (stopping && underway === 0) closeAll();
    });
  });

  const stop = () => {
    if (stopping) return;
    stopping = true;
    if (underway === 0) closeAll();
    setTimeout(closeAll, graceMs).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

/** https://nodejs.org/api/diagnostics_channel.html#http */
const requestStart = z.object({
  server: z.instanceof(Server),
  response: z.instanceof(ServerResponse),
});
