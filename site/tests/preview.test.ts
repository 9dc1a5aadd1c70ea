import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PreviewRequest } from '@dateline/shared/feed/preview.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, call, create, desk, picture, upload } from '../../cms/tests/support/content.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { leadElsewhere } from '../publisher/preview/lead-elsewhere.ts';
import { preparePages } from './support/pages.ts';
import { filesOf } from './support/publisher/files-of.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

const base = '/api/preview/link/token';
const siteUrl = 'https://news.example';

let newsroom: TestNewsroom;
let opened: TestPublisher;
let editor: Record<string, string>;
let story: Record<string, unknown>;

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  editor = await newsroom.logIn('editor');
  await call(newsroom, 'POST', '/api/globals/site-settings', {
    headers: editor,
    body: { name: 'News', url: siteUrl, language: 'en', timeZone: 'Asia/Seoul' },
  });
  const file = { data: await picture('jpeg'), name: 'hall.jpg', type: 'image/jpeg' };
  const photo = { alt: 'A hall', credit: 'Photo: desk', _status: 'published' };
  const { body: uploaded } = await upload(newsroom, editor, file, photo);
  // Its AVIF files, which would come in the middle of a comparison.
  await newsroom.payload.jobs.run({ limit: 10 });
  const entity = await create(newsroom, 'entities', editor, {
    type: 'Company',
    name: 'Amisan',
    _status: 'published',
  });
  story = {
    ...(await desk(newsroom, editor)),
    headline: 'Cars on show',
    body: body('In the hall.'),
    heroPhoto: uploaded.doc?.id,
    about: [entity],
    datePublished: '2026-01-02T03:04:05.000Z',
    language: 'en',
    comments: 'closed',
  };
  await create(newsroom, 'articles', editor, {
    ...story,
    headline: 'An earlier story',
    _status: 'published',
  });
  opened = await startTestPublisher(newsroom);
});

afterAll(async () => {
  await opened.close();
  await newsroom.close();
});

test('the page is the one that publishing gives, and looking at it changes nothing', async () => {
  const id = await create(newsroom, 'articles', editor, { ...story, _status: 'draft' });
  const [files, store] = [await filesOf(opened.site), await contentOfStore()];
  const html = await opened.publisher.preview(await requestFor('articles', id));
  await opened.look();
  expect(await filesOf(opened.site)).toEqual(files);
  expect(await contentOfStore()).toEqual(store);

  await call(newsroom, 'PATCH', `/api/articles/${id}`, {
    headers: editor,
    body: { _status: 'published' },
  });
  await opened.look();
  const page = await readFile(path.join(opened.site, 'articles/cars-on-show/index.html'), 'utf8');
  expect(html).toBe(moved(page));
  expect(html).toContain('An earlier story');
  expect(html).toMatch(/src="\/api\/preview\/link\/token\/photos\/[0-9a-f]{24}\/webp-\d+"/);
});

test('a draft over a published story shows the draft, and releases never do', async () => {
  const id = await create(newsroom, 'articles', editor, {
    ...story,
    headline: 'What is out',
    _status: 'published',
  });
  await opened.look();
  const request = await requestFor('articles', id, { headline: 'What is coming' });
  const previews = Array.from({ length: 20 }, () => opened.publisher.preview(request));
  await call(newsroom, 'PATCH', `/api/articles/${id}`, {
    headers: editor,
    body: { standfirst: 'And more.', _status: 'published' },
  });
  opened.publisher.ring(null);
  previews.push(...Array.from({ length: 20 }, () => opened.publisher.preview(request)));
  for (const html of await Promise.all(previews))
    expect(html).toContain('<h1 class="article-headline">What is coming</h1>');
  await opened.publisher.settled();
  const files = await filesOf(opened.site);
  expect(files.get('articles/what-is-out/index.html')?.toString()).toContain('And more.');
  for (const bytes of files.values()) expect(bytes.includes('What is coming')).toBe(false);
});

test('authors, entities and resolutions have pages too', async () => {
  const now = '2026-01-02T00:00:00.000Z';
  const names = { name: 'Unheard of', slug: 'unheard-of' };
  const sent = {
    authors: names,
    entities: { ...names, type: 'Company' },
    'legal-instruments': { symbol: 'Unheard of', slug: 'u', title: 'T', adopted: now, body: 'UN' },
  };
  for (const [collection, document] of Object.entries(sent)) {
    const id = 'a'.repeat(24);
    const request = {
      page: { collection, id },
      documents: [{ collection, document: { id, ...document } }],
      base,
    } as PreviewRequest;
    expect(await opened.publisher.preview(request)).toContain('Unheard of');
  }
});

test('what cannot be shown is said in a sentence', async () => {
  const gone = 'b'.repeat(24);
  const id = await create(newsroom, 'articles', editor, { ...story, headline: 'Other' });
  await expect(
    opened.publisher.preview(await requestFor('articles', id, { section: gone })),
  ).rejects.toMatchObject({ status: 422, message: expect.stringContaining(`sections (${gone})`) });
  await expect(
    opened.publisher.preview(await requestFor('articles', id, { language: 'xx' })),
  ).rejects.toMatchObject({ status: 400 });
});

async function requestFor(
  collection: 'articles',
  id: string,
  changes: object = {},
): Promise<PreviewRequest> {
  const path = `/api/${collection}/${id}?draft=true&depth=0`;
  const answer = await call(newsroom, 'GET', path, { headers: editor });
  const document = { ...answer.body, ...changes };
  return { page: { collection, id }, documents: [{ collection, document }], base };
}

/** As a page of the site would be with its addresses changed; those of photos, by their widths. */
function moved(page: string): string {
  return leadElsewhere(page, {
    site: siteUrl,
    assets: `${base}/assets`,
    photo: (name) => {
      const [id, , width] = name.split(/[-.]/);
      return `${base}/photos/${id}/${name.split('.').at(-1)}-${width}`;
    },
  });
}

/** Everything that the publisher wrote down, as its database has it. */
async function contentOfStore(): Promise<unknown> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(opened.storeFile, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  } finally {
    database.close();
  }
}
