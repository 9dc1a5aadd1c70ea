import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** A worker that does to one page what the publisher does, as fast as it can. */
const { folder, contents, times, precompress } = z
  .object({
    folder: z.string(),
    contents: z.tuple([z.string(), z.string()]),
    times: z.number(),
    precompress: z.boolean(),
  })
  .parse(workerData);

const versions = contents.map((page) => ({
  page,
  br: brotliCompressSync(page),
  gz: gzipSync(page),
}));

for (let time = 0; time < times; time++) {
  const version = versions[time % 2];
  if (!version) break;
  rmSync(join(folder, 'index.html.br'), { force: true });
  rmSync(join(folder, 'index.html.gz'), { force: true });
  replace('index.html', version.page);
  if (precompress) {
    replace('index.html.br', version.br);
    replace('index.html.gz', version.gz);
  }
}

function replace(name: string, content: string | Uint8Array) {
  const aside = join(folder, '.aside');
  writeFileSync(aside, content);
  renameSync(aside, join(folder, name));
}
