import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { HttpConnection } from '../http/connection.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { pagePartsOf } from './page-parts.ts';
import { newestStory } from './pages-of.ts';

/** What a reader gets: how many article pages a second, how late the latest, and how many bytes. */
export async function reader(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const { siteUrl } = newsroom;
  // Every tenth story has a photo, the newest among them.
  const { pages } = newestStory(options.articles % 10, options.articles);
  const loads = [];
  for (const encoding of ['identity', 'gzip, br']) {
    loads.push({ encoding, ...(await load(siteUrl + pages.article, encoding, options)) });
  }
  return [
    {
      connections: options.connections,
      seconds: options.seconds,
      loads,
      bytes: await weigh(siteUrl, pages.article),
    },
  ];
}

const loadResult = z.object({
  perSecond: z.number(),
  p50: z.number().nullable(),
  p99: z.number().nullable(),
  max: z.number().nullable(),
  requests: z.number(),
  bytesEach: z.number(),
});

/** From a process of its own, so that the client's work doesn't wait for the harness's. */
async function load(url: string, encoding: string, options: BenchOptions) {
  const worker = join(import.meta.dirname, '..', 'http', 'load-worker.ts');
  const { seconds, connections } = options;
  const args = [worker, url, encoding, String(connections), String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return loadResult.parse(JSON.parse(stdout));
}

async function weigh(siteUrl: string, path: string) {
  const connection = new HttpConnection(siteUrl);
  try {
    const { css, photos } = pagePartsOf((await connection.get(path)).body.toString());
    return {
      html: await weighAll(connection, [path]),
      css: await weighAll(connection, css),
      photos: await weighAll(connection, photos),
    };
  } finally {
    connection.close();
  }
}

/**
 * Bytes of some files as they travel. Where the server compresses nothing, `gzip` and `brotli` are what
 * Node makes of the file at the highest level, and `served` is false.
 */
async function weighAll(connection: HttpConnection, paths: readonly string[]) {
  const total = { files: paths.length, raw: 0, gzip: 0, brotli: 0, served: true };
  for (const path of paths) {
    const raw = (await connection.get(path)).body;
    const compressed = async (encoding: string, make: (file: Buffer) => Buffer) => {
      const { headers, body } = await connection.get(path, { 'Accept-Encoding': encoding });
      if (headers.get('content-encoding') === encoding) return body.length;
      total.served = false;
      return make(raw).length;
    };
    total.raw += raw.length;
    total.gzip += await compressed('gzip', (file) => gzipSync(file, { level: 9 }));
    total.brotli += await compressed('br', (file) => brotliCompressSync(file));
  }
  return total;
}
