import { expect, test } from 'vitest';
import { ContentError, DuplicateSlug, UnresolvedReference } from '../cms/errors.ts';
import { ids, sampleArticle, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { headOf } from './article-head.ts';
import { type ContentRequest, liveContent } from './live-loaders.ts';
import { readerOf } from './reader-of.ts';

const reader = readerOf(sampleNewsroom());
const loader = liveContent(async () => reader);
const ask = (filter: ContentRequest) => loader.loadEntry({ collection: 'content', filter });
const entry = (key: string, data: object) => ({ id: key, data, cacheHint: { tags: [key] } });

test('a document, tagged with its collection and id', async () => {
  expect(await ask({ document: 'articles', id: ids.article })).toEqual(
    entry(`articles:${ids.article}`, sampleArticle()),
  );
});

test('an article without its text', async () => {
  expect(await ask({ head: ids.article })).toEqual(
    entry(`article-heads:${ids.article}`, headOf(sampleArticle())),
  );
});

test('settings', async () => {
  expect(await ask({ settings: true })).toEqual(
    entry('site-settings:site-settings', sampleNewsroom().settings),
  );
});

test('the answer of a query, tagged with the query and what was asked', async () => {
  const args = { collection: 'authors', slug: 'jane-doe' };
  expect(await ask({ query: 'at', args })).toEqual(
    entry('at?{"collection":"authors","slug":"jane-doe"}', { result: ids.author }),
  );
});

test('the tags are the keys that are written down as read', async () => {
  const requests: ContentRequest[] = [
    { document: 'authors', id: ids.author },
    { head: ids.article },
    { settings: true },
    { query: 'months', args: {} },
  ];
  const { result: tags, reads } = await reader.record(async () => {
    const entries = await Promise.all(requests.map(ask));
    return entries.flatMap((found) =>
      found && 'cacheHint' in found ? (found.cacheHint?.tags ?? []) : [],
    );
  });
  expect(tags).toEqual([...reads]);
});

test.each<ContentRequest>([{ document: 'articles', id: ids.hidden }, { head: ids.hidden }])(
  'what is not there is an UnresolvedReference: %o',
  async (request) => {
    expect(await ask(request)).toEqual({ error: expect.any(UnresolvedReference) });
  },
);

test('a query that cannot be answered is an error', async () => {
  const own = readerOf(sampleNewsroom());
  own.content.put('articles', sampleArticle({ id: ids.otherArticle }));
  const failing = liveContent(async () => own);
  const filter: ContentRequest = { query: 'articleAt', args: { slug: 'cars-on-show' } };
  expect(await failing.loadEntry({ collection: 'content', filter })).toEqual({
    error: expect.any(DuplicateSlug),
  });
});

test('what keeps the newsroom from being read is passed on as it is', async () => {
  const error = new ContentError('The CMS is away.');
  const failing = liveContent(() => Promise.reject(error));
  const filter: ContentRequest = { settings: true };
  expect(await failing.loadEntry({ collection: 'content', filter })).toEqual({ error });
});

test('nobody reads the collection whole', async () => {
  expect(await loader.loadCollection({ collection: 'content' })).toEqual({
    error: expect.any(Error),
  });
});
