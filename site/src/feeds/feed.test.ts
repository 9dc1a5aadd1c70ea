import { expect, test, vi } from 'vitest';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleNewsroom,
  textNode,
} from '../cms/sample-newsroom.ts';
import { liveEntryOf } from '../content/sample-live-entry.ts';
import { feedResponse } from './feed.ts';

const { getLiveEntry } = vi.hoisted(() => ({ getLiveEntry: vi.fn() }));
vi.mock('astro:content', () => ({ getLiveEntry }));

const footnote = inlineBlock({ blockType: 'footnote', note: 'Seen in May.', sources: [] });

test('a story keeps its one guid when its address changes', async () => {
  expect(await guids(sampleArticle())).toEqual([
    `<guid isPermaLink="false">article:${ids.article}</guid>`,
  ]);
  expect(await guids(sampleArticle({ slug: 'cars' }))).toEqual(await guids(sampleArticle()));
});

test('references to notes lead to the page of the story', async () => {
  const xml = await feedOf(sampleArticle({ body: bodyOf(paragraphNode(textNode('a'), footnote)) }));
  expect(xml).toContain('<link>https://news.example/articles/cars-on-show/</link>');
  expect(xml).toContain('https://news.example/articles/cars-on-show/#footnote-1');
  expect(xml).toContain('<dc:creator>Jane Doe</dc:creator>');
  expect(xml).not.toMatch(/href=(?:"|&quot;)#/);
});

async function guids(article: ReturnType<typeof sampleArticle>) {
  return (await feedOf(article)).match(/<guid.*?<\/guid>/g);
}

async function feedOf(article: ReturnType<typeof sampleArticle>) {
  getLiveEntry.mockImplementation(liveEntryOf(sampleNewsroom({ articles: [article] })));
  const response = await feedResponse({
    title: 'Dateline',
    description: 'News',
    site: { url: 'https://news.example', language: 'en' },
    path: '/rss.xml',
    articles: [article.id],
  });
  return response.text();
}
