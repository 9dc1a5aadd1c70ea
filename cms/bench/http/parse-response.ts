export interface RawResponse {
  status: number;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

export class NotHttp extends Error {
  override name = 'NotHttp';

  constructor(start: string) {
    super(`That is no answer of HTTP/1.1 to a GET: ${JSON.stringify(start.slice(0, 60))}`);
  }
}

/**
 * The answer to a GET, or null while some of it has not come yet.
 *
 * @throws {NotHttp}
 */
export function parseResponse(received: Buffer): RawResponse | null {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const [first = '', ...lines] = received.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (Number.isNaN(status)) throw new NotHttp(first);
  const headers = new Map(lines.map(headerOf));
  const rest = received.subarray(end + 4);
  const body = status === 204 || status === 304 ? Buffer.alloc(0) : bodyOf(headers, rest, first);
  return body === null ? null : { status, headers, body };
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function bodyOf(headers: Map<string, string>, rest: Buffer, first: string): Buffer | null {
  if (headers.get('transfer-encoding')?.toLowerCase() === 'chunked') return fromChunks(rest);
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(length)) throw new NotHttp(first);
  return rest.length < length ? null : rest.subarray(0, length);
}

function fromChunks(rest: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf('\r\n', at);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(rest.toString('latin1', at, lineEnd), 16);
    const start = lineEnd + 2;
    if (rest.length < start + size + 2) return null;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(rest.subarray(start, start + size));
    at = start + size + 2;
  }
}
