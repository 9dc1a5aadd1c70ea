import { expect, test } from 'vitest';
import { ContentError, UnresolvedReference } from '../cms/errors.ts';
import { ids, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { indexContent } from './content-index.ts';
import { liveLoaders } from './live-loaders.ts';

const content = indexContent(sampleNewsroom());
const loaders = liveLoaders(async () => content);

test.each([{ id: ids.article }, { slug: 'cars-on-show' }])('an entry by %o', async (filter) => {
  expect(await loaders.articles.loadEntry({ collection: 'articles', filter })).toMatchObject({
    id: ids.article,
    data: { headline: 'Cars on show' },
    cacheHint: { tags: [`articles:${ids.article}`] },
  });
});

test('an entry that is not there is an UnresolvedReference', async () => {
  const filter = { slug: 'nothing' };
  const result = await loaders.articles.loadEntry({ collection: 'articles', filter });
  expect(result).toEqual({ error: expect.any(UnresolvedReference) });
});

test('a collection is tagged with its query and each entry with its id', async () => {
  const filter = { section: ids.section, entity: undefined };
  expect(await loaders.articles.loadCollection({ collection: 'articles', filter })).toMatchObject({
    entries: [{ id: ids.article, cacheHint: { tags: [`articles:${ids.article}`] } }],
    cacheHint: { tags: [`articles?section=${ids.section}`] },
  });
  expect(await loaders.entities.loadCollection({ collection: 'entities' })).toMatchObject({
    cacheHint: { tags: ['entities'] },
  });
});

test('settings', async () => {
  const filter = { id: 'site-settings' };
  expect(await loaders.settings.loadEntry({ collection: 'settings', filter })).toMatchObject({
    data: { name: 'Dateline' },
    cacheHint: { tags: ['site-settings'] },
  });
});

test('what keeps the newsroom from being read is passed on as it is', async () => {
  const error = new ContentError('The CMS is away.');
  const failing = liveLoaders(() => Promise.reject(error));
  expect(await failing.sections.loadCollection({ collection: 'sections' })).toEqual({ error });
});
