import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { SignedRequest } from './signed-request.ts';

/** Of an answer's body only this much is read; nothing of it is kept. */
const mostBytes = 4096;

/**
 * Posts to one of the given addresses, on a connection of its own, and gives the HTTP status once
 * the answer ended. Redirects are answers like others. Rejects when `signal` says so.
 */
export async function post(
  url: URL,
  { body, headers }: SignedRequest,
  options: { addresses: LookupAddress[]; signal: AbortSignal },
): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: onlyTo(options.addresses),
      signal: options.signal,
    });
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > mostBytes) break;
  }
  return response.statusCode ?? 0;
}

/** A resolver that knows no other addresses, so that the connection goes to those checked. */
function onlyTo(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else if (first) callback(null, first.address, first.family);
    else callback(new Error('no address'), '');
  };
}
