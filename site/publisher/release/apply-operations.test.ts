import path from 'node:path';
import { expect, test } from 'vitest';
import type { FileOperation } from '../store/stored.ts';
import { applyOperations } from './apply-operations.ts';
import { contentOf, temporaryFolder, writeFiles } from './temporary-folder.ts';

const before = {
  'index.html': 'old front',
  'index.html.br': 'old front, small',
  'articles/old/index.html': 'old',
  'page/1/index.html': 'old page',
};
const after = {
  'index.html': 'new front',
  'articles/new/index.html': 'new',
  'entities/x/page/1/index.html': 'deep',
};
const operations: FileOperation[] = [
  { kind: 'remove', file: 'articles/old/index.html.br' },
  { kind: 'remove', file: 'articles/old/index.html' },
  { kind: 'move', staged: '1', file: 'articles/new/index.html' },
  { kind: 'move', staged: '2', file: 'entities/x/page/1/index.html' },
  { kind: 'remove', file: 'index.html.br' },
  { kind: 'move', staged: '3', file: 'index.html' },
  { kind: 'remove', file: 'page/1/index.html' },
];

async function folders() {
  const folder = await temporaryFolder();
  const places = { site: path.join(folder, 'site'), stage: path.join(folder, 'stage') };
  await writeFiles(places.site, before);
  await writeFiles(places.stage, { '1': 'new', '2': 'deep', '3': 'new front' });
  return places;
}

test('files are moved and removed, and no empty folder stays', async () => {
  const places = await folders();
  await applyOperations(operations, places);
  expect(await contentOf(places.site)).toEqual(after);
  expect(await contentOf(places.stage)).toEqual({});
});

test.each(operations.map((_, index) => index))(
  'interrupted after %i of its steps and done again, it ends the same',
  async (done) => {
    const places = await folders();
    await applyOperations(operations.slice(0, done), places);
    await applyOperations(operations, places);
    expect(await contentOf(places.site)).toEqual(after);
  },
);

test('done twice, it ends the same', async () => {
  const places = await folders();
  await applyOperations(operations, places);
  await applyOperations(operations, places);
  expect(await contentOf(places.site)).toEqual(after);
});

test('a folder whose last file goes and that gets another in the same release stays', async () => {
  const places = await folders();
  await applyOperations(
    [
      { kind: 'remove', file: 'page/1/index.html' },
      { kind: 'move', staged: '1', file: 'page/1/index.html' },
    ],
    places,
  );
  expect(await contentOf(places.site)).toMatchObject({ 'page/1/index.html': 'new' });
});
