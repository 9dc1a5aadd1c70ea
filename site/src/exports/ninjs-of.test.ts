import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleEntity,
  sampleId,
  sampleNewsroom,
  samplePhoto,
  textNode,
} from '../cms/sample-newsroom.ts';
import { liveEntryOf } from '../content/sample-live-entry.ts';
import { ninjsFeed } from './ninjs.ts';
import { ninjsOf } from './ninjs-of.ts';
import { ninjsSchema } from './ninjs-schema.ts';

const { getLiveEntry } = vi.hoisted(() => ({ getLiveEntry: vi.fn() }));
vi.mock('astro:content', () => ({ getLiveEntry }));

const site = { name: 'Dateline', url: 'https://news.example' };
const brand = sampleId(20);
const article = sampleArticle({
  kicker: 'Trade',
  standfirst: 'Nobody may buy one.',
  heroPhoto: ids.photo,
  about: [ids.entity],
  mentions: [ids.otherEntity, brand, ids.entity],
  body: bodyOf(
    paragraphNode(
      textNode('Hello'),
      inlineBlock({ blockType: 'footnote', note: 'Seen.', sources: [ids.source, ids.hidden] }),
    ),
  ),
  corrections: [{ date: '2025-05-01T00:00:00.000Z', wrong: 'Ten.', right: 'Nine.' }],
  dateModified: '2025-05-01T00:00:00.000Z',
});

beforeEach(() => {
  const newsroom = sampleNewsroom({
    articles: [article],
    photos: [samplePhoto({ holder: 'J. Doe', usageTerms: 'Ask first.' })],
    entities: [
      sampleEntity(),
      sampleEntity({ id: ids.otherEntity, type: 'Person', name: 'Kim', slug: '김' }),
      sampleEntity({ id: brand, type: 'Brand', name: 'Amisan', slug: 'brand' }),
    ],
  });
  getLiveEntry.mockImplementation(liveEntryOf(newsroom));
});

test('an article is valid ninjs, and so is the feed of it', async () => {
  const found = await ninjsOf(article.id, site);
  expect(wrongIn(found.item)).toEqual([]);
  const feed = ninjsFeed([found], {
    uri: `${site.url}/data/articles.ninjs.json`,
    title: 'Dateline',
  });
  expect(wrongIn(feed)).toEqual([]);
  expect(wrongIn({ ...feed, invented: 1 })).not.toEqual([]);
});

test('it says whom it is about and whom it mentions, by what they are, each once', async () => {
  const { item } = await ninjsOf(article.id, site);
  const uri = (slug: string) => `${site.url}/entities/${slug}/`;
  expect(item).toMatchObject({
    uri: `${site.url}/data/articles/${article.id}.ninjs.json`,
    by: 'Jane Doe',
    organisations: [{ name: 'Amisan', rel: 'about', uri: uri('amisan') }],
    people: [{ name: 'Kim', rel: 'mentions', uri: uri(encodeURIComponent('김')) }],
    subjects: [
      { name: 'Trade', rel: 'section', uri: `${site.url}/sections/trade/` },
      { name: 'Amisan', rel: 'mentions', uri: uri('brand') },
    ],
    versionCreated: '2025-05-01T00:00:00.000Z',
    firstCreated: '2025-04-13T00:00:00.000Z',
  });
});

test('text, notes and corrections are in it, and no hidden source', async () => {
  const text = JSON.stringify((await ninjsOf(article.id, site)).item);
  for (const words of ['Hello', 'Seen.', 'A paper', 'We wrote: Ten.', 'J. Doe <Dateline>']) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain(ids.hidden);
});

function wrongIn(item: unknown) {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(ninjsSchema);
  validate(item);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
