import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnresolvedReference } from '../cms/errors.ts';
import {
  ids,
  sampleArticle,
  sampleId,
  sampleNewsroom,
  sampleRelationship,
  sampleSource,
} from '../cms/sample-newsroom.ts';
import { headOf } from './article-head.ts';
import * as read from './read.ts';
import { liveEntryOf } from './sample-live-entry.ts';
import { allStories, listOf } from './topics.ts';

const { getLiveEntry } = vi.hoisted(() => ({ getLiveEntry: vi.fn() }));
vi.mock('astro:content', () => ({ getLiveEntry }));

const article = (number: number) =>
  sampleArticle({
    id: sampleId(100 + number),
    slug: `article-${number}`,
    datePublished: `2025-01-${String(number).padStart(2, '0')}T00:00:00.000Z`,
  });
const [one, two, three] = [article(1), article(2), article(3)];

beforeEach(() => {
  getLiveEntry.mockImplementation(liveEntryOf(sampleNewsroom({ articles: [two, three, one] })));
});

afterEach(() => vi.unstubAllEnvs());

const away = () => getLiveEntry.mockResolvedValue({ error: new Error('The CMS is away.') });

test('a document by its id; one that is not there is thrown', async () => {
  expect(await read.byId('articles', one.id)).toEqual(one);
  await expect(read.byId('articles', ids.hidden)).rejects.toThrow(UnresolvedReference);
});

test('by slug: what is not published is null, other errors are thrown', async () => {
  const [author] = sampleNewsroom().authors;
  expect(await read.bySlug('authors', 'jane-doe')).toEqual(author);
  expect(await read.bySlug('authors', 'nobody')).toBeNull();
  expect(await read.bySlug('authors', undefined)).toBeNull();
  away();
  await expect(read.bySlug('authors', 'jane-doe')).rejects.toThrow('The CMS is away.');
});

test('hidden sources are left out, other errors are not', async () => {
  expect(await read.publicSources([ids.hidden, ids.source])).toEqual([sampleSource()]);
  away();
  await expect(read.publicSources([ids.source])).rejects.toThrow('The CMS is away.');
});

test('a page of a list has the articles without their texts, the newest first', async () => {
  const pager = { newer: null, older: null, numbers: [] };
  const articles = [three, two, one].map(headOf);
  expect(await read.newestOf(listOf.section(ids.section))).toEqual({ articles, pager });
  expect(await read.newestOf(listOf.section(ids.hidden))).toEqual({ articles: [], pager });
  expect(await read.articleList(allStories, 1)).toBeNull();
});

test('heads keep the order in which they are asked for', async () => {
  expect(await read.heads([one.id, three.id])).toEqual([headOf(one), headOf(three)]);
});

test('whole collections', async () => {
  const newsroom = sampleNewsroom();
  expect(await read.sections()).toEqual(newsroom.sections);
  expect(await read.authors()).toEqual(newsroom.authors);
  expect(await read.entities()).toEqual(newsroom.entities);
  expect(await read.legalInstruments()).toEqual(newsroom['legal-instruments']);
});

test('relationships from either end', async () => {
  expect(await read.relationships(ids.entity)).toEqual([sampleRelationship()]);
  expect(await read.relationships(ids.otherEntity)).toEqual([sampleRelationship()]);
  expect(await read.relationships(ids.instrument)).toEqual([]);
});

test('SITE_URL goes before the address in the settings; neither ends with a slash', async () => {
  vi.stubEnv('CMS_URL', 'http://localhost:3000');
  vi.stubEnv('SITE_URL', '');
  expect(await read.settings()).toMatchObject({ name: 'Dateline', url: 'https://news.example' });
  vi.stubEnv('SITE_URL', 'https://other.example/');
  expect((await read.settings()).url).toBe('https://other.example');
});
