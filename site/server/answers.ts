import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { lookup } from 'mrmime';
import { acceptedEncodings, type Encoding, isCompressible } from './encodings.ts';
import { cacheControl, contentTypeOf, securityHeaders } from './headers.ts';
import { isFile, type OpenFile, openFile } from './open-file.ts';

/**
 * Answers with a file of the site, precompressed if it is so and the client takes it.
 *
 * @param path decoded and checked, for example `/articles/x/index.html`
 * @param status 200, or 404 and 410 for the pages that say so
 * @returns false if there is no such file: nothing has been sent then
 */
export function answerFile(
  site: string,
  path: string,
  status: 200 | 404 | 410,
  incoming: IncomingMessage,
  response: ServerResponse,
): boolean {
  const type = contentType(path);
  const varies = isCompressible(type);
  const accepted = acceptedEncodings(varies ? incoming.headers['accept-encoding'] : undefined);
  const found = openFirst(join(site, path), accepted);
  if (!found) return false;
  const { file, coding } = found;
  const headers: Record<string, string | number> = {
    ...securityHeaders,
    'Cache-Control': status === 200 ? cacheControl(path) : 'no-cache',
  };
  if (varies) headers.Vary = 'Accept-Encoding';
  if (status === 200) {
    headers.ETag = file.etag;
    if (isKnown(incoming.headers['if-none-match'], file.etag)) {
      discard(file);
      response.writeHead(304, headers).end();
      return true;
    }
  }
  headers['Content-Type'] = type;
  headers['Content-Length'] = file.size;
  if (coding) headers['Content-Encoding'] = coding;
  response.writeHead(status, headers);
  send(file, incoming, response);
  return true;
}

/** @param location encoded */
export function answerRedirect(response: ServerResponse, status: number, location: string) {
  response.writeHead(status, {
    ...securityHeaders,
    'Cache-Control': 'no-cache',
    'Content-Length': 0,
    Location: location,
  });
  response.end();
}

/** A sentence where there is no page for it. */
export function answerWords(response: ServerResponse, status: number, words: string) {
  answerOnce(response, status, 'text/plain;charset=utf-8', `${words}\n`);
}

/** A page that is for this reader only. */
export function answerHtml(response: ServerResponse, status: number, html: string) {
  answerOnce(response, status, 'text/html;charset=utf-8', html);
}

export function answerJson(response: ServerResponse, status: number, body: unknown) {
  answerOnce(response, status, 'application/json', JSON.stringify(body));
}

function answerOnce(response: ServerResponse, status: number, type: string, words: string) {
  const text = Buffer.from(words);
  response.writeHead(status, {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    'Content-Length': text.length,
    'Content-Type': type,
  });
  response.end(text);
}

function openFirst(path: string, accepted: Encoding[]) {
  for (const { coding, suffix } of accepted) {
    // A page that was taken away is gone, also while its precompressed files still lie there.
    if (coding && !isFile(path)) return null;
    const file = openFile(path + suffix);
    if (file) return { file, coding };
  }
  return null;
}

function contentType(path: string): string {
  const type = contentTypeOf(path) ?? lookup(path) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type};charset=utf-8` : type;
}

/** `If-None-Match` compares weakly: a proxy may have made our tag a weak one. RFC 9110, 13.1.2. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function send(file: OpenFile, incoming: IncomingMessage, response: ServerResponse) {
  const { body, size } = file;
  if (incoming.method === 'HEAD') {
    discard(file);
    response.end();
  } else if (Buffer.isBuffer(body)) {
    response.end(body);
  } else {
    pipeline(body, response, () => {
      // A file cut short in place: the client must not take what follows for the rest of it.
      if (body.bytesRead < size) response.destroy();
    });
  }
}

function discard({ body }: OpenFile) {
  if (!Buffer.isBuffer(body)) body.destroy();
}
