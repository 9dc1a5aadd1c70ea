import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Random } from '../../../cms/bench/corpus/random.ts';
import { HttpConnection } from '../../../cms/bench/http/connection.ts';
import type { RawResponse } from '../../../cms/bench/http/parse-response.ts';
import { Violation } from './violation.ts';
import type { SeenPage } from './witness.ts';

/**
 * One reader's way to the site: now over a connection that stays, now over a new one, in one of the
 * encodings, now with the tag of what it has.
 */
export class SiteClient {
  readonly #connection: HttpConnection;
  readonly #random: Random;
  readonly #known = new Map<string, { etag: string; page: SeenPage }>();

  constructor(siteUrl: string, random: Random) {
    this.#connection = new HttpConnection(siteUrl);
    this.#random = random;
  }

  /** @throws {Violation} if the answer breaks off, or is not what its headers say */
  async get(path: string): Promise<SeenPage> {
    if (this.#random.below(4) === 0) this.close();
    const coding = this.#random.pick(['br', 'gzip', 'identity']);
    const known = this.#random.below(3) === 0 ? this.#known.get(path) : undefined;
    const response = await this.#connection
      .get(path, {
        'Accept-Encoding': coding,
        ...(known ? { 'If-None-Match': known.etag } : {}),
      })
      .catch((error: unknown) => {
        throw new Violation(`${path} was not answered: ${error}`, { cause: error });
      });
    if (response.status === 304 && known) return known.page;
    const { status, headers } = response;
    const location = headers.get('location') ?? null;
    const page = { path, status, text: textOf(path, response), location };
    const etag = headers.get('etag');
    if (etag) this.#known.set(path, { etag, page });
    return page;
  }

  close(): void {
    this.#connection.close();
  }
}

function textOf(path: string, { headers, body }: RawResponse): string {
  if (Number(headers.get('content-length')) !== body.length) {
    throw new Violation(`${path} has another length than its Content-Length.`);
  }
  try {
    const coding = headers.get('content-encoding');
    if (coding === 'br') return brotliDecompressSync(body).toString();
    if (coding === 'gzip') return gunzipSync(body).toString();
    return body.toString();
  } catch (error) {
    throw new Violation(`${path} cannot be decompressed: it is torn.`, { cause: error });
  }
}
