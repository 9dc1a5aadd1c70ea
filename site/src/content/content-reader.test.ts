import { expect, test } from 'vitest';
import { DuplicateSlug, UnresolvedReference } from '../cms/errors.ts';
import { ids, sampleArticle, sampleEntity, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { ContentReader, isQuery, queryKey } from './content-reader.ts';
import { readerOf } from './reader-of.ts';
import { allStories } from './topics.ts';

const find = { slug: 'cars-on-show' };
const findKey = queryKey('articleAt', find);
const headKey = queryKey('list', { of: allStories, page: 'head' });
const slugsKey = queryKey('articleSlugs', {});

function reading() {
  const reader = readerOf(sampleNewsroom());
  reader.changed();
  return reader;
}

test('says all that was read, also what was not there', async () => {
  const reader = reading();
  const { result, reads } = await reader.record(async () => {
    reader.settings();
    reader.query('articleAt', find);
    reader.query('articleAt', find);
    expect(() => reader.document('photos', ids.hidden)).toThrow(UnresolvedReference);
    expect(() => reader.head(ids.hidden)).toThrow(UnresolvedReference);
    return reader.document('articles', ids.article);
  });
  expect(result).toEqual(sampleArticle());
  expect([...reads]).toEqual([
    'site-settings:site-settings',
    findKey,
    `photos:${ids.hidden}`,
    `article-heads:${ids.hidden}`,
    `articles:${ids.article}`,
  ]);
  expect([...reads].filter(isQuery)).toEqual([findKey]);
});

test('does not mix the reads of two pages, and goes on after a page that fails', async () => {
  const reader = reading();
  const failing = reader.record(async () => {
    await expect(reader.record(async () => null)).rejects.toThrow('two pages at once');
    throw new Error('A page fails.');
  });
  await expect(failing).rejects.toThrow('A page fails.');
  const { reads } = await reader.record(async () => reader.settings());
  expect(reads.size).toBe(1);
});

test('without settings there are none', () => {
  const reader = new ContentReader({ get: () => null });
  expect(() => reader.settings()).toThrow(UnresolvedReference);
});

test('a question is said again only where its answer is another one', () => {
  const reader = reading();
  reader.query('list', { of: allStories, page: 'head' });
  reader.query('articleAt', find);
  reader.content.put('articles', sampleArticle({ headline: 'Ships at sea' }));
  expect([...reader.changed()].sort()).toEqual([
    `article-heads:${ids.article}`,
    `articles:${ids.article}`,
  ]);
  reader.content.put('articles', sampleArticle({ slug: 'ships' }));
  expect(reader.changed()).toContain(findKey);
  expect(reader.query('articleAt', find)).toBeNull();
  expect(reader.changed()).toEqual(new Set());
});

test('what goes and comes back in between is as it was', () => {
  const reader = reading();
  reader.remember(headKey);
  expect(reader.askSome(10)).toBe(false);
  reader.content.remove('articles', ids.article);
  reader.content.put('articles', sampleArticle());
  expect([...reader.changed()].filter(isQuery)).toEqual([]);
});

test('a question that was only noted counts as changed when it is touched, and is compared from then on', () => {
  const reader = reading();
  reader.remember(headKey);
  reader.content.remove('articles', ids.article);
  reader.content.put('articles', sampleArticle());
  expect(reader.changed()).toContain(headKey);
  reader.content.remove('articles', ids.article);
  reader.content.put('articles', sampleArticle());
  expect(reader.changed()).not.toContain(headKey);
});

test('noted questions are asked some at a time', () => {
  const reader = reading();
  reader.remember(headKey);
  reader.remember(findKey);
  expect([reader.askSome(1), reader.askSome(1), reader.askSome(1)]).toEqual([true, false, false]);
});

test('a question that cannot be answered is said when it fails, and when it is mended', () => {
  const reader = reading();
  reader.query('articleAt', find);
  reader.content.put('articles', sampleArticle({ id: ids.otherArticle }));
  expect(reader.changed()).toContain(findKey);
  expect(() => reader.query('articleAt', find)).toThrow(DuplicateSlug);
  reader.content.put('articles', sampleArticle({ headline: 'Still two' }));
  expect(reader.changed()).not.toContain(findKey);
  reader.content.remove('articles', ids.otherArticle);
  expect(reader.changed()).toContain(findKey);
  expect(reader.query('articleAt', find)).toEqual({ id: ids.article, as: 'article' });
});

test('a large answer is made when it is asked for, and said when a slug came or went', () => {
  const reader = reading();
  expect(reader.query('articleSlugs', {})).toEqual(['cars-on-show']);
  reader.content.put('articles', sampleArticle({ headline: 'Ships at sea' }));
  expect(reader.changed()).not.toContain(slugsKey);
  reader.content.put('articles', sampleArticle({ slug: 'ships' }));
  expect(reader.changed()).toContain(slugsKey);
  expect(reader.query('articleSlugs', {})).toEqual(['ships']);
});

test('what is remembered is compared, what is forgotten is not', () => {
  const reader = reading();
  const byName = queryKey('ordered', { collection: 'entities' });
  reader.remember(byName);
  reader.remember(`articles:${ids.article}`);
  reader.content.put('entities', sampleEntity({ slug: 'ami' }));
  expect(reader.changed()).toContain(byName);
  reader.forget(byName);
  reader.content.put('entities', sampleEntity());
  expect(reader.changed()).toEqual(new Set([`entities:${ids.entity}`]));
  reader.forget(byName);
});

test('a fragment is made again only when something that it read has changed, and its page has read the same', async () => {
  const reader = reading();
  let made = 0;
  const page = () =>
    reader.record(() =>
      reader.fragment('names', async () => {
        made += 1;
        reader.query('articleAt', find);
        return reader.document('entities', ids.entity).name;
      }),
    );
  const first = await page();
  expect(await page()).toEqual(first);
  expect([...first.reads]).toEqual([findKey, `entities:${ids.entity}`]);
  reader.content.put('entities', sampleEntity({ id: ids.otherEntity, slug: 'other' }));
  reader.changed();
  await page();
  expect(made).toBe(1);
  reader.content.put('entities', sampleEntity({ name: 'Renamed' }));
  reader.changed();
  expect((await page()).result).toBe('Renamed');
  expect(made).toBe(2);
  // Nobody would hear any more that the answer of a forgotten query has changed.
  reader.forget(findKey);
  await page();
  expect(made).toBe(3);
});

test('a fragment that fails is not kept, and many fragments do not pile up', async () => {
  const reader = reading();
  await expect(
    reader.fragment('part', async () => reader.document('photos', ids.hidden)),
  ).rejects.toThrow(UnresolvedReference);
  const made: number[] = [];
  const make = (part: number) => reader.fragment(`part ${part}`, async () => made.push(part));
  await reader.fragment('kept while right', async () => made.push(-1), 'right');
  for (let part = 0; part < 700; part++) await make(part);
  await make(699);
  await make(0);
  await reader.fragment('kept while right', async () => made.push(-1), 'right');
  expect(made.slice(701)).toEqual([0]);
});
