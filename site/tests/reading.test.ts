import { entity } from '@dateline/shared/public/entity.ts';
import { legalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadSiteApp, pagesFolder } from '../publisher/render/site-app.ts';
import type { Newsroom } from '../src/cms/newsroom.ts';
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
  sampleRelationship,
  textNode,
} from '../src/cms/sample-newsroom.ts';
import type { ContentReader, ReadKey } from '../src/content/content-reader.ts';
import { readerOf } from '../src/content/reader-of.ts';
import { preparePages } from './support/pages.ts';

const names = [
  { value: 'Amisan', lang: 'en', script: 'Latn', kind: 'official', from: '2025-04' },
  { value: '아미산', lang: 'ko-KP', script: 'Hang', kind: 'official', source: ids.source },
  { value: 'Hwasong', lang: 'en', script: 'Latn', kind: 'previous', to: '2025-04' },
];
const place = sampleEntity({
  id: sampleId(20),
  type: 'Address',
  name: 'Pyongyang',
  slug: 'pyongyang',
  latitude: 39.03,
  longitude: 125.75,
});
const amisan = entity.parse({
  ...sampleEntity({ names, summary: 'A company that shows cars. More of it.' }),
  lastReviewed: '2026-05-03T00:00:00.000Z',
});
const office = sampleEntity({ id: ids.otherEntity, name: 'Office 8', slug: 'office-8' });
const measures = [
  { type: 'vehicles', direction: 'toDprk', goods: 'All vehicles', hsChapters: '86–89' },
];
const resolution = (changes: object = {}) =>
  legalInstrument.parse({
    id: ids.instrument,
    symbol: 'S/RES/2397 (2017)',
    slug: 's-res-2397-2017',
    title: 'Resolution 2397',
    adopted: '2017-12-22T00:00:00.000Z',
    body: 'UN Security Council',
    paragraphs: [
      { number: '7', anchor: 'para-7', summary: 'Vehicles', measures },
      {
        number: '8',
        anchor: 'para-8',
        summary: 'Labour',
        checkedAgainst: 'A public copy',
        checkedOn: '2026-05-01T00:00:00.000Z',
      },
    ],
    ...changes,
  });
const mention = (text: string) => inlineBlock({ blockType: 'mention', entity: ids.entity, text });
const story = sampleArticle({
  about: [ids.entity],
  heroPhoto: ids.photo,
  legalReferences: [{ instrument: ids.instrument, paragraph: '7' }],
  body: bodyOf(paragraphNode(mention('Amisan'), textNode(' and '), mention('the company'))),
});
const relationships = [
  sampleRelationship({ startDate: '2025-04' }),
  sampleRelationship({ id: sampleId(21), predicate: 'locatedIn', object: place.id }),
  sampleRelationship({ id: sampleId(22), subject: ids.otherEntity, object: place.id }),
  sampleRelationship({
    id: sampleId(23),
    predicate: 'allegedBreachOf',
    object: null,
    instrument: ids.instrument,
    paragraph: '7',
    statementType: 'assessment',
    confidence: 'low',
  }),
];
const newsroom = (changes: Partial<Newsroom> = {}) =>
  sampleNewsroom({
    articles: [story],
    photos: [samplePhoto()],
    entities: [amisan, office, place],
    'legal-instruments': [resolution()],
    relationships,
    ...changes,
  });

// Pages ask the environment where the CMS is; nothing is fetched from it.
beforeAll(async () => {
  vi.stubEnv('CMS_URL', 'http://127.0.0.1:9');
  await preparePages();
});

async function site(content: Newsroom) {
  const reader = readerOf(content);
  const app = await loadSiteApp(pagesFolder, reader);
  const render = async (path: string) => {
    for (const { name, paths } of app.routes) {
      if (!(await paths()).includes(path)) continue;
      const { bytes, reads } = await app.render(name, path);
      return { html: new TextDecoder().decode(bytes), reads };
    }
    throw new Error(`There is no page ${path}.`);
  };
  const all = async () => {
    const texts = new Map<string, string>();
    for (const { name, paths } of app.routes) {
      if (name.startsWith('/photos/')) continue;
      for (const path of await paths()) {
        texts.set(path, new TextDecoder().decode((await app.render(name, path)).bytes));
      }
    }
    return texts;
  };
  return { reader, all, html: async (path: string) => (await render(path)).html, render };
}

test('the page of an entity has its names, timeline, neighbours, photos, feed and how to cite it', async () => {
  const { html, render } = await site(newsroom());
  const page = await html('/entities/amisan/');
  expect(page).toMatch(/Former name.*Hwasong.*Latin, until April 2025/s);
  expect(page).toMatch(/id="timeline-heading".*April 2025.*Name given up: .*Hwasong.*Owned by/s);
  const graph = /<svg class="graph".*?<\/svg>/s.exec(page)?.[0] ?? '';
  expect(graph.match(/<a /g)).toHaveLength(3);
  expect(graph.match(/<line /g)).toHaveLength(3);
  expect(graph).toContain('href="/entities/pyongyang/"');
  const table = /<details class="graph-table".*?<\/details>/s.exec(page)?.[0] ?? '';
  expect(table.match(/<tr>/g)).toHaveLength(4);
  expect(page).toMatch(/id="photos-heading".*<figcaption>\s*Visitors &amp; cars/s);
  expect(page).toContain('Last reviewed 3 May 2026. https://news.example/entities/amisan/');
  expect(page).toContain('href="/entities/amisan/rss.xml"');
  expect(await html('/entities/amisan/rss.xml')).toContain('<title>Cars on show</title>');
  const feed = await render('/entities/amisan/rss.xml');
  expect(await html('/rss.xml')).toContain('<category>Amisan</category>');
  // A change of a story's text is no change of the feeds of all that it names.
  expect(feed.html).not.toContain('content:encoded>');
  expect([...feed.reads].filter((key) => key.startsWith('articles:'))).toEqual([]);
  expect(page).not.toContain('class="locator"');
  expect(await html('/entities/pyongyang/')).toMatch(
    /<svg[^>]* role="img" aria-label="Pyongyang on a map: 39\.03° N, 125\.75° E, in North Korea, /,
  );
});

test('a feed goes on where it was before, and for what was merged, as the feed of what it is now', async () => {
  const moved = { ...amisan, earlierSlugs: ['hwasong'] };
  const merged = sampleEntity({
    id: sampleId(21),
    name: 'Amisan Vehicle Center',
    slug: 'vehicle-center',
    earlierSlugs: ['vehicles'],
    mergedInto: ids.entity,
  });
  const { html, render } = await site(newsroom({ entities: [moved, merged, office, place] }));
  const feed = await html('/entities/amisan/rss.xml');
  expect(feed).toContain('<title>Cars on show</title>');
  expect(feed).toContain('href="https://news.example/entities/amisan/rss.xml" rel="self"');
  for (const slug of ['hwasong', 'vehicle-center', 'vehicles']) {
    expect(await html(`/entities/${slug}/rss.xml`), slug).toBe(feed);
  }
  // It is made anew with the story, and not with every entity.
  const { reads } = await render('/entities/vehicles/rss.xml');
  expect(reads).toContain(`article-heads:${ids.article}`);
  expect(reads).not.toContain(`entities:${office.id}`);
});

test('errors are reported to the desk’s own address', async () => {
  const sample = newsroom();
  const settings = { ...sample.settings, contactEmail: 'desk@news.example' };
  const { html } = await site({ ...sample, settings });
  expect(await html('/entities/amisan/')).toContain('href="mailto:desk@news.example?subject=Error');
});

test('what is allegedly broken is nowhere said to be designated: no page, no file, no markup', async () => {
  const suspected = { ...amisan, topics: ['sanction' as const] };
  const { all, html } = await site(newsroom({ entities: [suspected, office, place] }));
  for (const path of ['/entities/amisan/', '/legal-instruments/s-res-2397-2017/']) {
    expect(await html(path)).toContain('Alleged breach');
  }
  const texts = await all();
  expect([...texts.keys()]).toEqual(
    expect.arrayContaining(['/data/entities.ftm.json', `/data/entities/${ids.entity}.ftm.json`]),
  );
  for (const [path, text] of texts) {
    expect(text, path).not.toMatch(/designat(?:ed|ion)|"schema":"Sanction"|"topics":/i);
  }
  const edges = relationships.map((edge) =>
    edge.instrument === null
      ? edge
      : sampleRelationship({
          ...edge,
          predicate: 'designatedUnder',
          statementType: 'officialClaim',
        }),
  );
  const designated = await site(
    newsroom({ entities: [suspected, office, place], relationships: edges }),
  );
  expect(await designated.html('/entities/amisan/')).toMatch(/designated under/i);
  expect(await designated.html('/data/entities.ftm.json')).toMatch(
    /"topics":\["sanction"\].*"schema":"Sanction"/s,
  );
});

test('a paragraph says whether it was checked, and has the newest stories that cite it', async () => {
  const articles = Array.from({ length: 45 }, (_, index) =>
    sampleArticle({
      id: sampleId(100 + index),
      slug: `story-${index}`,
      headline: `Story ${index}.`,
      legalReferences: [{ instrument: ids.instrument, paragraph: '7' }],
    }),
  );
  const whole = sampleArticle({
    headline: 'Cites no paragraph',
    legalReferences: [{ instrument: ids.instrument }],
  });
  const { html } = await site(newsroom({ articles: [...articles, whole] }));
  const page = await html('/legal-instruments/s-res-2397-2017/');
  const [, seven = '', eight = ''] = page.split(/<section class="legal-paragraph" id="para-/);
  expect(seven).toContain('Not yet checked against the original.');
  expect(eight).toContain('Checked against A public copy on 1 May 2026.');
  expect(eight).not.toContain('Not yet checked');
  expect(seven).toContain('Story 44.');
  expect(seven).not.toContain('Story 19.');
  expect(seven).not.toContain('Cites no paragraph');
  expect(page).toMatch(/The resolution as a whole.*Cites no paragraph/s);
  const older = await html('/legal-instruments/s-res-2397-2017/para-7/page/1/');
  expect(seven).toContain('href="/legal-instruments/s-res-2397-2017/para-7/page/1/"');
  expect(older).toContain('Story 19.');
  expect(older).toContain('href="/legal-instruments/s-res-2397-2017/#para-7"');
});

test('amended and amending lead to each other, and each stands in its year', async () => {
  const later = resolution({
    id: sampleId(30),
    symbol: 'S/RES/2680 (2023)',
    slug: 's-res-2680-2023',
    adopted: '2023-03-23T00:00:00.000Z',
    amends: [ids.instrument],
    paragraphs: [],
  });
  const { html } = await site(newsroom({ 'legal-instruments': [resolution(), later] }));
  const amended = /Amended by<\/dt>.*?href="\/legal-instruments\/s-res-2680-2023\/"/s;
  expect(await html('/legal-instruments/s-res-2397-2017/')).toMatch(amended);
  const amends = /Amends<\/dt>.*?href="\/legal-instruments\/s-res-2397-2017\/"/s;
  expect(await html('/legal-instruments/s-res-2680-2023/')).toMatch(amends);
  expect(await html('/legal-instruments/')).toMatch(
    /The regime since 2017.*>2017<.*2397.*>2023<.*2680/s,
  );
});

test('which paragraph bans this: by direction and kind, with its link', async () => {
  const { html } = await site(newsroom());
  expect(await html('/measures/')).toMatch(
    /To the DPRK<.*Vehicles<.*All vehicles.*href="\/legal-instruments\/s-res-2397-2017\/#para-7">.*HS chapters 86–89, in force from 22 December 2017.*Not yet checked/s,
  );
});

test('in a story the first mention has a link with a card, and the box says the same', async () => {
  const page = await (await site(newsroom())).html('/articles/cars-on-show/');
  expect(page).toContain(
    '<p><a class="mention" data-card="Amisan (Company)\nA company that shows cars." href="/entities/amisan/">Amisan</a> and the company</p>',
  );
  expect(page).toMatch(/In this story<.*Amisan<\/a>.*A company that shows cars\.</s);
});

test('the index can be narrowed to a type and to a letter, Latin or Hangul', async () => {
  const page = await (await site(newsroom())).html('/entities/');
  for (const choice of ['type-Company', 'type-Address', 'letter-0', 'letter-15', 'letter-35']) {
    expect(page).toContain(`id="${choice}"`);
  }
  expect(page).toMatch(/<li data-letters="0 35"> ?<a href="\/entities\/amisan\/">/);
});

test('a change makes anew the pages that show it and no others', async () => {
  const { reader, render } = await site(newsroom());
  const before = new Map<string, ReadonlySet<ReadKey>>();
  const paths = ['/entities/amisan/', '/entities/office-8/', '/entities/pyongyang/', '/measures/'];
  for (const path of paths) before.set(path, (await render(path)).reads);
  reader.changed();
  const touched = (change: (content: ContentReader['content']) => void) => {
    change(reader.content);
    const changed = reader.changed();
    return paths.filter((path) => [...(before.get(path) ?? [])].some((key) => changed.has(key)));
  };
  expect(touched((content) => content.put('articles', { ...story, body: null }))).toEqual([]);
  const stranger = sampleEntity({ id: sampleId(40), name: 'A stranger', slug: 'a-stranger' });
  expect(touched(({ entities }) => entities.put(stranger))).toEqual([]);
  const farther = sampleRelationship({ id: sampleId(41), subject: office.id, object: stranger.id });
  expect(touched((content) => content.put('relationships', farther))).toEqual([
    '/entities/office-8/',
  ]);
  expect(touched(({ entities }) => entities.put({ ...place, name: 'Phyongyang' }))).toEqual([
    '/entities/amisan/',
    '/entities/office-8/',
    '/entities/pyongyang/',
  ]);
  const other = resolution({ title: 'Another title' });
  expect(touched((content) => content.put('legal-instruments', other))).toEqual([
    '/entities/amisan/',
    '/measures/',
  ]);
});
