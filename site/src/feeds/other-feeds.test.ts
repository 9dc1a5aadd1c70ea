import { XMLParser } from 'fast-xml-parser';
import { expect, test, vi } from 'vitest';
import { sampleArticle, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { liveEntryOf } from '../content/sample-live-entry.ts';
import { atomResponse } from './atom.ts';
import { jsonFeedResponse } from './json-feed.ts';

const { getLiveEntry } = vi.hoisted(() => ({ getLiveEntry: vi.fn() }));
vi.mock('astro:content', () => ({ getLiveEntry }));

const modified = '2025-05-02T00:00:00.000Z';
const article = sampleArticle({ headline: 'Cars & <more>\f', dateModified: modified });
const feed = {
  title: 'Dateline',
  description: 'News',
  site: { url: 'https://news.example', language: 'en' },
  articles: [article.id],
};

test('an Atom feed has each story with its text, and says when it last changed', async () => {
  getLiveEntry.mockImplementation(liveEntryOf(sampleNewsroom({ articles: [article] })));
  const xml = await (await atomResponse({ ...feed, path: '/atom.xml' })).text();
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml);
  expect(parsed.feed).toMatchObject({
    id: 'https://news.example/atom.xml',
    updated: modified,
    entry: {
      id: `tag:news.example,2025-04-13:article:${article.id}`,
      title: 'Cars & <more>',
      published: '2025-04-13T00:00:00.000Z',
      updated: modified,
      author: { name: 'Jane Doe' },
    },
  });
  expect(xml).not.toContain('\f');
  expect(xml).toContain('&lt;p&gt;Hello&lt;/p&gt;');
});

test('a JSON feed has each story with its text', async () => {
  getLiveEntry.mockImplementation(liveEntryOf(sampleNewsroom({ articles: [article] })));
  const response = await jsonFeedResponse({ ...feed, path: '/feed.json' });
  expect(await response.json()).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://news.example/feed.json',
    items: [
      {
        id: `article:${article.id}`,
        url: 'https://news.example/articles/cars-on-show/',
        content_html: '<p>Hello</p>',
        date_modified: modified,
        authors: [{ name: 'Jane Doe' }],
        tags: ['Trade'],
      },
    ],
  });
});
