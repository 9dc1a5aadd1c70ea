import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Staging } from './staging.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'staging-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const pages = Array.from({ length: 200 }, (_, index) => ({
  path: `/articles/${index}/`,
  bytes: index % 10 === 0 ? null : bytes(`page ${index}`),
}));

test('each page that has new bytes is in a file of its own', async () => {
  const staging = new Staging(folder, 'r1');
  for (const page of pages) staging.add(page);
  const names = await staging.written();
  expect(names.size).toBe(180);
  for (const page of pages) {
    const name = names.get(page.path);
    if (!page.bytes) expect(name).toBeUndefined();
    else expect(readFileSync(path.join(folder, name ?? ''))).toEqual(Buffer.from(page.bytes));
  }
});

test('what is discarded leaves nothing', async () => {
  const staging = new Staging(folder, 'r2');
  for (const page of pages) staging.add(page);
  await staging.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a disk that refuses is heard of', async () => {
  const staging = new Staging(folder, 'no/such/folder/r3');
  staging.add({ path: '/', bytes: bytes('x') });
  await expect(staging.written()).rejects.toThrow('ENOENT');
});
