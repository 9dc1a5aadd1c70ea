import { afterEach, expect, test, vi } from 'vitest';
import { UnresolvedReference } from '../cms/errors.ts';
import { ids, sampleNewsroom, sampleSource } from '../cms/sample-newsroom.ts';
import { articles, byId, bySlug, publicSources, settings } from './read.ts';

const { getLiveEntry, getLiveCollection } = vi.hoisted(() => ({
  getLiveEntry: vi.fn(),
  getLiveCollection: vi.fn(),
}));

vi.mock('astro:content', () => ({ getLiveEntry, getLiveCollection }));

afterEach(() => vi.unstubAllEnvs());

test('an error of a live collection is thrown', async () => {
  const error = new UnresolvedReference({ collection: 'articles', id: ids.article }, null);
  getLiveEntry.mockResolvedValue({ error });
  getLiveCollection.mockResolvedValue({ error });
  await expect(byId('articles', ids.article)).rejects.toBe(error);
  await expect(articles()).rejects.toBe(error);
});

test('hidden sources are left out, other errors are not', async () => {
  const error = new UnresolvedReference({ collection: 'sources', id: ids.hidden }, null);
  getLiveEntry.mockImplementation(async (_, { id }) =>
    id === ids.hidden ? { error } : { entry: { data: sampleSource() } },
  );
  expect(await publicSources([ids.hidden, ids.source])).toEqual([sampleSource()]);
  getLiveEntry.mockResolvedValue({ error: new Error('The CMS is away.') });
  await expect(publicSources([ids.source])).rejects.toThrow('The CMS is away.');
});

test('by slug: what is not published is null, other errors are thrown', async () => {
  const [author] = sampleNewsroom().authors;
  getLiveEntry.mockResolvedValue({ entry: { data: author } });
  expect(await bySlug('authors', 'jane-doe')).toEqual(author);
  expect(getLiveEntry).toHaveBeenLastCalledWith('authors', { slug: 'jane-doe' });
  const error = new UnresolvedReference({ collection: 'authors', id: '"nobody"' }, null);
  getLiveEntry.mockResolvedValue({ error });
  expect(await bySlug('authors', 'nobody')).toBeNull();
  expect(await bySlug('authors', undefined)).toBeNull();
  getLiveEntry.mockResolvedValue({ error: new Error('The CMS is away.') });
  await expect(bySlug('authors', 'jane-doe')).rejects.toThrow('The CMS is away.');
});

test('SITE_URL goes before the address in the settings; neither ends with a slash', async () => {
  getLiveEntry.mockResolvedValue({ entry: { data: sampleNewsroom().settings } });
  vi.stubEnv('CMS_URL', 'http://localhost:3000');
  vi.stubEnv('SITE_URL', '');
  expect(await settings()).toMatchObject({ name: 'Dateline', url: 'https://news.example' });
  vi.stubEnv('SITE_URL', 'https://other.example/');
  expect((await settings()).url).toBe('https://other.example');
});
