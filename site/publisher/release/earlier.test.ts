import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FileOperation } from '../store/stored.ts';
import { applyOperations } from './apply-operations.ts';
import { earlierReleases, goBack, keepEarlier } from './earlier.ts';
import { SiteFolder } from './site-folder.ts';
import { contentOf, temporaryFolder, writeFiles } from './temporary-folder.ts';

/** A site whose releases can be made one after the other. */
async function openSite(files: Record<string, string>) {
  const site = new SiteFolder(path.join(await temporaryFolder(), 'current'));
  const folder = site.folderOf('2026-01-01');
  await writeFiles(folder, files);
  const release = async (name: string, changes: Record<string, string | null>) => {
    const operations = Object.entries(changes).map(
      ([file, words]): FileOperation =>
        words === null ? { kind: 'remove', file } : { kind: 'move', staged: file, file },
    );
    const written = Object.entries(changes).flatMap(([file, words]) =>
      words === null ? [] : [[file, words] as const],
    );
    await writeFiles(site.stage, Object.fromEntries(written));
    await keepEarlier(site, folder, name, operations);
    await applyOperations(operations, { stage: site.stage, site: folder });
  };
  return { site, folder, release };
}

test('one goes back release by release: changed, new and removed files are as they were', async () => {
  const { site, folder, release } = await openSite({ 'index.html': '0', 'old/index.html': 'old' });
  await release('r1', { 'index.html': '1', 'new/index.html': 'new' });
  await release('r2', { 'index.html': '2', 'old/index.html': null });
  expect(await earlierReleases(site)).toEqual(['r2', 'r1']);
  await goBack(site, folder, 'r2');
  expect(await contentOf(folder)).toEqual({
    'index.html': '1',
    'new/index.html': 'new',
    'old/index.html': 'old',
  });
  await goBack(site, folder, 'r1');
  expect(await contentOf(folder)).toMatchObject({ 'index.html': '0', 'old/index.html': 'old' });
  expect(await contentOf(folder)).not.toHaveProperty('new/index.html');
  expect(await earlierReleases(site)).toEqual([]);
});

test('what was released later under the same name is taken back with it', async () => {
  const { site, folder, release } = await openSite({ 'index.html': '0', 'atom.xml': '0' });
  await release('r1', { 'index.html': '1', 'new.xml': 'new' });
  await release('r1', { 'atom.xml': '1', 'index.html': '1 again' });
  expect(await earlierReleases(site)).toEqual(['r1']);
  await goBack(site, folder, 'r1');
  expect(await contentOf(folder)).toEqual({ 'index.html': '0', 'atom.xml': '0' });
});

test('compressed copies of what comes back are not those of what went', async () => {
  const { site, folder, release } = await openSite({ 'index.html': '0', 'index.html.br': 'br 0' });
  await release('r1', { 'index.html.br': null, 'index.html': '1' });
  await writeFiles(folder, { 'index.html.br': 'br 1', 'index.html.gz': 'gz 1' });
  await goBack(site, folder, 'r1');
  expect(await contentOf(folder)).toEqual({ 'index.html': '0' });
});

test('a release that was interrupted before it was made is none', async () => {
  const { site, release } = await openSite({ 'index.html': '0' });
  await release('r1', { 'index.html': '1' });
  await mkdir(path.join(site.earlier, 'r2'));
  expect(await earlierReleases(site)).toEqual(['r1']);
});

test('only the last twenty are kept', async () => {
  const { site, release } = await openSite({ 'index.html': '0' });
  for (let number = 10; number < 35; number++) {
    await release(`r${number}`, { 'index.html': String(number) });
  }
  const kept = await earlierReleases(site);
  expect(kept).toHaveLength(20);
  expect(kept[0]).toBe('r34');
});

test('without any there is none to go back to', async () => {
  const { site } = await openSite({});
  expect(await earlierReleases(site)).toEqual([]);
});
