import { expect, test } from 'vitest';
import { readCollection } from './collection.ts';
import { CmsUnreachable, IncompleteCollection, NotTheCms } from './errors.ts';
import { brokenOff, fakeCms, impatient, json } from './fake-cms.ts';

const page = (ids: string[], totalDocs: number, hasNextPage: boolean) =>
  json({ docs: ids.map((id) => ({ id })), totalDocs, hasNextPage });

const read = (url: string) => readCollection(url, 'articles', ['id', 'slug'], impatient());

test('reads page after page to the end, asking for the given fields only', async () => {
  const cms = await fakeCms(page(['a', 'b'], 3, true), page(['c'], 3, false));
  expect(await read(cms.url)).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  const query = new URL(cms.requests[1] ?? '', cms.url).searchParams;
  expect(Object.fromEntries(query)).toEqual({
    depth: '0',
    limit: '200',
    page: '2',
    sort: 'id',
    'select[id]': 'true',
    'select[slug]': 'true',
  });
});

test('an empty collection is complete', async () => {
  const cms = await fakeCms(page([], 0, false));
  expect(await read(cms.url)).toEqual([]);
});

test.each([
  ['the count moved', [page(['a'], 2, true), page(['b'], 3, false)]],
  ['a document came twice', [page(['a'], 2, true), page(['a'], 2, false)]],
  ['fewer came than were counted', [page(['a'], 2, false)]],
  ['a page in the middle was empty', [page([], 2, true)]],
])('reads again when %s', async (_, moving) => {
  const cms = await fakeCms(...moving, page(['a', 'b'], 2, false));
  expect(await read(cms.url)).toEqual([{ id: 'a' }, { id: 'b' }]);
});

test('gives up on a collection that never holds still', async () => {
  const cms = await fakeCms(page(['a'], 2, false));
  const failed = read(cms.url);
  await expect(failed).rejects.toThrow(IncompleteCollection);
  await expect(failed).rejects.toThrow(
    'articles could not be read whole: it says it has 2 but gave 1, 4 times in a row.',
  );
  expect(cms.requests).toHaveLength(4);
});

test('a CMS that stops halfway gives nothing at all', async () => {
  const cms = await fakeCms(page(['a'], 2, true), brokenOff);
  await expect(read(cms.url)).rejects.toThrow(CmsUnreachable);
});

test('JSON of another kind is not the CMS', async () => {
  const cms = await fakeCms(json({ hello: 'world' }));
  await expect(read(cms.url)).rejects.toThrow(NotTheCms);
});
