import { renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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

/**
 * Puts compressed copies beside a page.
 *
 * @param isStill says, at once, whether the page is still the one that was read
 * @returns whether they are there now
 */
export async function compressPage(
  folder: string,
  page: string,
  stage: string,
  isStill: () => boolean,
): Promise<boolean> {
  const file = path.join(folder, siteFile(page));
  const copies = await compress(await readFile(file));
  // From here to the last rename nothing else runs, so that no release comes between.
  if (!isStill()) return false;
  for (const { extension, bytes } of copies) {
    const aside = path.join(stage, `copy${extension}`);
    writeFileSync(aside, bytes);
    renameSync(aside, file + extension);
  }
  return true;
}
