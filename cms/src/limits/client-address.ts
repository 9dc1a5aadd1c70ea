import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { networkOf } from '@dateline/shared/network-of.ts';
import { z } from 'zod';

/** Set on every request by `noteSocketAddresses`, whatever the client sent under this name. */
const socketHeader = 'x-dateline-socket-address';

/**
 * Writes the address of each request's connection into a header of it, on all HTTP servers of this
 * process, because Next gives its handlers no connection. Call it before they listen.
 */
export function noteSocketAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = requestStart.parse(message);
    request.headers[socketHeader] = request.socket.remoteAddress ?? '';
  });
}

/**
 * Whom to count a request for: the address of its connection, or behind a proxy the one that the proxy
 * wrote last into `X-Forwarded-For`; what stands before it can be made up. Of an IPv6 address only the
 * network (64 bits) counts: its holder has all of it.
 *
 * @param trustProxy true only if nobody but the proxy can connect
 * @returns for counting only, never to be kept; `unknown` if the request came over no connection
 */
export function clientAddress(headers: Headers, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  return networkOf(forwarded || headers.get(socketHeader) || 'unknown');
}

/** https://nodejs.org/api/diagnostics_channel.html#http */
const requestStart = z.object({ request: z.instanceof(IncomingMessage) });
