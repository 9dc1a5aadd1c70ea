import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PublisherParts } from '../edition.ts';
import type { Metrics } from '../http/metrics.ts';
import { siteFile } from '../render/site-file.ts';

const brotli = promisify(brotliCompress);
const gunzipped = promisify(gzip);

/** A file compressed once for all readers; these levels cost about 2 ms for a page of 30 kB. */
export async function compress(bytes: Uint8Array): Promise<{ extension: string; bytes: Buffer }[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    { extension: '.br', bytes: await brotli(bytes, { params }) },
    { extension: '.gz', bytes: await gunzipped(bytes, { level: 6 }) },
  ];
}

/** Puts compressed copies beside a page. */
/** Makes the copies of one page that has none; false if there is no such page, or it failed. */
export async function compressNext({
  store,
  site,
  logger,
  metrics,
}: Pick<PublisherParts, 'store' | 'site' | 'logger'> & { metrics: Metrics }): Promise<boolean> {
  const [page] = store.uncompressed(1);
  if (page === undefined) return false;
  try {
    await compressPage(site.folderOf(store.fact('folder') ?? ''), page, site.stage);
    store.compressed(page);
    return true;
  } catch (error) {
    metrics.failed('release');
    logger.error({ err: error, page }, 'a page could not be compressed');
    return false;
  }
}

export async function compressPage(folder: string, page: string, stage: string): Promise<void> {
  const file = path.join(folder, siteFile(page));
  for (const { extension, bytes } of await compress(await readFile(file))) {
    const aside = path.join(stage, `copy${extension}`);
    await writeFile(aside, bytes);
    await rename(aside, file + extension);
  }
}
