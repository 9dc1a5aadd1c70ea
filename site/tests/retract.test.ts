import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, call, create, desk, sentences } from '../../cms/tests/support/content.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { createSiteServer } from '../server/site-server.ts';
import { preparePages } from './support/pages.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let opened: TestPublisher;
let server: Server;
let readers: string;
let base: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Dispatch', url: 'https://news.example', language: 'en', timeZone: 'Asia/Seoul' },
  });
  await publish('One that stays');
  opened = await startTestPublisher(newsroom);
  server = createSiteServer({ directory: opened.site }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  readers = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await opened.close();
  await newsroom.close();
});

function publish(headline: string, fields: object = {}): Promise<string> {
  const data = { ...base, headline, body: body('Words.'), _status: 'published', ...fields };
  return create(newsroom, 'articles', editor, data);
}

async function change(id: string, data: object): Promise<void> {
  const { status, body: answer } = await call(newsroom, 'PATCH', `/api/articles/${id}`, {
    headers: editor,
    body: { _status: 'published', ...data },
  });
  expect(status, sentences(answer)).toBe(200);
}

async function retract(id: string, notice: string): Promise<void> {
  const sent = { headers: editor, body: { notice } };
  const { status, body: answer } = await call(
    newsroom,
    'POST',
    `/api/articles/${id}/retract`,
    sent,
  );
  expect(status, sentences(answer)).toBe(200);
}

async function read(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(readers + path, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}

test('a retracted story answers 410 with its notice, at its earlier address too, and is in no list', async () => {
  const id = await publish('The forged letter', { body: body('A sentence of the story.') });
  await change(id, { slug: 'a-letter' });
  await opened.look();
  expect((await read('/articles/the-forged-letter/')).status).toBe(301);
  await retract(id, 'We could not stand by <it> & say so.');
  await opened.look();
  for (const path of [
    '/articles/a-letter/',
    '/articles/a-letter',
    '/articles/the-forged-letter/',
  ]) {
    const { status, text } = await read(path);
    expect(status, path).toBe(410);
    expect(text).toContain('We could not stand by &lt;it&gt; &amp; say so.');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).not.toMatch(/forged letter|A sentence of the story/i);
  }
  for (const path of ['/', '/rss.xml', '/sitemap.xml', '/_redirects']) {
    expect((await read(path)).text, path).not.toMatch(/forged|a-letter/i);
  }
  await change(id, {});
  await opened.look();
  expect(await read('/articles/a-letter/')).toMatchObject({
    status: 200,
    text: expect.stringContaining('A sentence of the story.'),
  });
  expect((await read('/articles/the-forged-letter/')).status).toBe(301);
});

test('its notice comes though the release of all else is refused', async () => {
  const id = await publish('Retracted in trouble');
  const spoiled = await publish('Spoiled meanwhile');
  await opened.look();
  const { db } = newsroom.payload;
  const spoil = (words: object) =>
    db.collections.articles?.updateOne({ _id: spoiled }, { $set: { body: words } });
  await spoil({ root: { type: 'root', children: [{ type: 'iframe' }] } });
  await db.updateOne({ collection: 'articles', id: spoiled, data: { kicker: 'Spoiled' } });
  await retract(id, 'It was wrong.');
  await opened.look();
  expect(opened.publisher.status().state).toBe('refusing');
  expect(await read('/articles/retracted-in-trouble/')).toMatchObject({
    status: 410,
    text: expect.stringContaining('It was wrong.'),
  });
  expect((await read('/')).text).not.toContain('Retracted in trouble');
  await spoil(body('Whole again.'));
  await db.updateOne({ collection: 'articles', id: spoiled, data: { kicker: 'Mended' } });
  await opened.look();
  expect(await read('/articles/retracted-in-trouble/')).toMatchObject({
    status: 410,
    text: expect.stringContaining('It was wrong.'),
  });
});

test('a correction stands on its page with the date, in the feed, and on the page of all corrections', async () => {
  expect((await read('/corrections/')).text).toContain('Nothing has been corrected yet.');
  const id = await publish('Ten cars');
  const corrections = [
    { date: '2026-07-01T12:00:00.000Z', wrong: 'Ten cars.', right: 'Nine </script> cars.' },
  ];
  await change(id, { corrections });
  await opened.look();
  const page = await read('/articles/ten-cars/');
  expect(page.text).toMatch(/1\sJuly\s2026/);
  expect(page.text).toContain('Nine &lt;/script&gt; cars.');
  const [, json = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text) ?? [];
  const data = JSON.parse(json)['@graph'].find(
    (thing: { '@type': string }) => thing['@type'] === 'NewsArticle',
  );
  expect(data.correction).toMatchObject([
    { '@type': 'CorrectionComment', text: 'We wrote: Ten cars. Correct is: Nine </script> cars.' },
  ]);
  expect(data.dateModified > data.datePublished).toBe(true);
  expect((await read('/rss.xml')).text).toContain('Ten cars.');
  const all = (await read('/corrections/')).text;
  expect(all).toContain('href="/articles/ten-cars/#corrections"');
  expect(all).toContain('Nine &lt;/script&gt; cars.');
});
