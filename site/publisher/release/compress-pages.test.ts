import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress, compressPage } from './compress-pages.ts';
import { contentOf, temporaryFolder, writeFiles } from './temporary-folder.ts';

const words = '<p>A long page, '.repeat(500);

test('both copies give the bytes again, and are much smaller', async () => {
  const bytes = Buffer.from(words);
  const copies = await compress(bytes);
  expect(copies.map(({ extension }) => extension)).toEqual(['.br', '.gz']);
  const [brotli, gzip] = copies.map((copy) => copy.bytes);
  expect(brotliDecompressSync(brotli ?? Buffer.alloc(0)).equals(bytes)).toBe(true);
  expect(gunzipSync(gzip ?? Buffer.alloc(0)).equals(bytes)).toBe(true);
  for (const copy of copies) expect(copy.bytes.length).toBeLessThan(bytes.length / 10);
});

test('the copies stand beside their page, and nothing is left in the stage', async () => {
  const folder = await temporaryFolder();
  const [site, stage] = [path.join(folder, 'site'), path.join(folder, 'stage')];
  await writeFiles(site, { 'articles/아미산/index.html': words });
  await writeFiles(stage, {});
  await compressPage(site, '/articles/아미산/', stage);
  const file = path.join(site, 'articles/아미산/index.html');
  expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(words);
  expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(words);
  expect(await contentOf(stage)).toEqual({});
});
