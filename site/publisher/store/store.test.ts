import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { ids, sampleArticle, sampleEntity } from '../../src/cms/sample-newsroom.ts';
import { articleEntry } from '../../src/content/article-entry.ts';
import { temporaryFolder } from '../release/temporary-folder.ts';
import { storeVersion } from './schema.ts';
import { Store, type StoreUpdate } from './store.ts';
import type { StoredChange } from './stored.ts';

async function open() {
  const file = path.join(await temporaryFolder(), 'folder', 'publisher.sqlite');
  const reopen = () => {
    const store = new Store(file);
    onTestFinished(() => store.close());
    return store;
  };
  return { file, reopen, store: reopen() };
}

const article = sampleArticle();
const stored: StoredChange = { kind: 'article', entry: articleEntry(article), body: article.body };
const entity: StoredChange = {
  kind: 'document',
  collection: 'entities',
  id: ids.entity,
  document: sampleEntity(),
};

const update = (changes: Partial<StoreUpdate> = {}): StoreUpdate => ({
  changes: [stored, entity],
  cursor: '0000000000000001.5',
  pages: [{ path: '/', route: '/', hash: 'h', reads: ['list'] }],
  duePaths: [],
  removedPaths: [],
  routes: [{ route: '/', reads: ['archive'] }],
  operations: [{ kind: 'move', staged: 's', file: 'index.html' }],
  ...changes,
});

const contentOf = (store: Store) => ({
  articles: [...store.articleEntries()],
  documents: [...store.documents()],
  pages: [...store.pages()],
  routes: [...store.routes()],
  operations: store.operations(),
  cursor: store.fact('cursor'),
});

test('a release is there again when the store is opened again', async () => {
  const { store, reopen } = await open();
  store.take(update());
  const again = reopen();
  expect(contentOf(again)).toEqual({
    articles: [articleEntry(article)],
    documents: [{ collection: 'entities', document: sampleEntity() }],
    pages: [{ path: '/', route: '/', hash: 'h', isDue: false, reads: ['list'] }],
    routes: [{ route: '/', reads: ['archive'] }],
    operations: [{ kind: 'move', staged: 's', file: 'index.html' }],
    cursor: '0000000000000001.5',
  });
  expect(again.body(article.id)).toEqual(article.body);
  expect(again.documentCounts()).toEqual({ articles: 1, entities: 1 });
});

test('a release is taken in whole or not at all', async () => {
  const { store } = await open();
  store.take(update());
  const before = contentOf(store);
  const unsayable = { kind: 'document', collection: 'entities', id: 'x', document: {} } as const;
  const circle: { itself?: object } = {};
  circle.itself = circle;
  const broken = update({
    changes: [
      { kind: 'gone', collection: 'articles', id: article.id },
      { ...unsayable, document: circle },
    ],
    removedPaths: ['/'],
    cursor: '0000000000000001.6',
  });
  expect(() => store.take(broken)).toThrow('circular');
  expect(contentOf(store)).toEqual(before);
  store.take(update({ cursor: '0000000000000001.7' }));
  expect(store.fact('cursor')).toBe('0000000000000001.7');
});

test('a page is due with its release, and no more once it is made', async () => {
  const { store, reopen } = await open();
  const feed = { path: '/atom.xml', route: '/atom.xml', hash: 'h', reads: ['list'] };
  store.take(update({ pages: [feed] }));
  store.take(update({ pages: [], duePaths: ['/atom.xml'] }));
  expect([...reopen().pages()]).toEqual([{ ...feed, isDue: true }]);
  store.take(update({ pages: [feed] }));
  expect([...reopen().pages()]).toEqual([{ ...feed, isDue: false }]);
});

test('what is gone is gone, and pages and steps follow', async () => {
  const { store } = await open();
  store.take(update());
  store.operationsDone();
  store.take(
    update({
      changes: [
        { kind: 'gone', collection: 'articles', id: article.id },
        { kind: 'gone', collection: 'entities', id: ids.entity },
      ],
      pages: [],
      removedPaths: ['/'],
      operations: [{ kind: 'remove', file: 'index.html' }],
    }),
  );
  expect(contentOf(store)).toMatchObject({ articles: [], documents: [], pages: [] });
  expect(store.operations()).toEqual([{ kind: 'remove', file: 'index.html' }]);
  expect(store.body(article.id)).toBeNull();
});

test('steps of several releases keep their order', async () => {
  const { store } = await open();
  for (const file of ['c', 'a', 'b']) {
    store.take(update({ operations: [{ kind: 'remove', file }] }));
  }
  expect(store.operations().map(({ file }) => file)).toEqual(['c', 'a', 'b']);
});

test('work that fails halfway leaves the store as it was', async () => {
  const { store } = await open();
  store.take(update());
  const before = contentOf(store);
  const work = store.inTransaction(async () => {
    store.startAfresh();
    store.keep({ kind: 'gone', collection: 'articles', id: article.id });
    await Promise.reject(new Error('The CMS went away.'));
  });
  await expect(work).rejects.toThrow('went away');
  expect(contentOf(store)).toEqual(before);
});

test('a page is to be compressed until it was, and again when it changed; photos never', async () => {
  const { store } = await open();
  const page = { path: '/', route: '/', hash: 'one', reads: [] };
  store.take(update({ pages: [page, { ...page, path: '/photos/a.webp' }] }));
  expect(store.uncompressed(9)).toEqual(['/']);
  store.compressed('/');
  expect(store.uncompressed(9)).toEqual([]);
  store.take(update({ pages: [page] }));
  expect(store.uncompressed(9)).toEqual([]);
  store.take(update({ pages: [{ ...page, hash: 'two' }] }));
  expect(store.uncompressed(9)).toEqual(['/']);
});

test('a page that is taken down stays, without bytes, and there is nothing to compress', async () => {
  const { store } = await open();
  store.take(update());
  store.operationsDone();
  store.takeDown(['/'], [{ kind: 'remove', file: 'index.html' }]);
  expect([...store.pages()]).toMatchObject([{ path: '/', hash: '' }]);
  expect(store.operations()).toEqual([{ kind: 'remove', file: 'index.html' }]);
  expect(store.uncompressed(9)).toEqual([]);
});

test('what another version wrote is fetched again, though its tables were other ones', async () => {
  const { file, store, reopen } = await open();
  store.take(update());
  for (const fact of ['made of', 'folder', 'held']) store.setFact(fact, 'x');
  const old = new DatabaseSync(file);
  old.exec("UPDATE facts SET value = '0' WHERE name = 'version'");
  old.exec('ALTER TABLE pages DROP COLUMN reads; ALTER TABLE pages ADD COLUMN other TEXT');
  old.close();
  const again = reopen();
  expect(again.fact('version')).toBe(storeVersion);
  expect(again.fact('made of')).toBeNull();
  expect(again.fact('folder')).toBe('x');
  expect(again.fact('held')).toBe('x');
  expect(contentOf(again)).toMatchObject({ articles: [], documents: [], pages: [], cursor: null });
  again.take(update());
  expect([...again.pages()]).toHaveLength(1);
});

test('starting afresh forgets up to where the feed was read, and nothing else', async () => {
  const { store } = await open();
  store.take(update());
  store.setFact('made of', 'x');
  const before = contentOf(store);
  store.startAfresh();
  expect(contentOf(store)).toEqual({ ...before, cursor: null });
  expect(store.fact('made of')).toBeNull();
  expect(store.pageCount()).toBe(1);
});

test('it tells of each document what it has', async () => {
  const { store } = await open();
  store.take(update());
  const names = store.names();
  expect(names).toContainEqual({ collection: 'articles', id: article.id });
  for (const { collection, id } of names) {
    expect(store.stored(collection, id)).toMatchObject({
      kind: collection === 'articles' ? 'article' : 'document',
    });
    const gone = { kind: 'gone' as const, collection, id };
    store.keep(gone);
    expect(store.stored(collection, id)).toEqual(gone);
  }
  expect(store.names()).toEqual([]);
});
