import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askersOf } from '../../cms/tests/support/leaks/askers.ts';
import { linkDoors, previewDoors } from '../../cms/tests/support/leaks/doors.ts';
import { hideThings } from '../../cms/tests/support/leaks/hidden-things.ts';
import { type Hidden, publicWord } from '../../cms/tests/support/leaks/maker.ts';
import { sumOf } from '../../cms/tests/support/leaks/secrets.ts';
import { tryDoors } from '../../cms/tests/support/leaks/try-doors.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { createMetrics } from '../publisher/http/metrics.ts';
import { createPublisherServer, type PublisherServer } from '../publisher/http/publisher-server.ts';
import { createLogger } from '../publisher/logger.ts';
import { createSiteServer } from '../server/site-server.ts';
import { buildSite } from './support/build-site.ts';
import { preparePages } from './support/pages.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

let newsroom: TestNewsroom;
let publisher: TestPublisher;
let publisherServer: PublisherServer;
let hidden: Hidden;
let server: Server;
/** Of the secrets, what stood on the site before it was taken back. */
let wasOut: string[];

beforeAll(async () => {
  publisherServer = await createPublisherServer({
    host: '127.0.0.1',
    port: 0,
    secrets: [secret],
    onDoorbell: () => {},
    onCommand: (command) => publisher.publisher.command(command),
    onPreview: (request) => publisher.publisher.preview(request),
    asset: (file) => publisher.publisher.asset(file),
    status: () => publisher.publisher.status(),
    metrics: createMetrics(),
    logger: createLogger('silent'),
  });
  Object.assign(process.env, {
    PUBLISHER_URL: `http://127.0.0.1:${publisherServer.port}`,
    PUBLISHER_SECRET: secret,
  });
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Dispatch', url: 'https://news.example', language: 'en', timeZone: 'Asia/Seoul' },
  });
  publisher = await startTestPublisher(newsroom);
  hidden = await hideThings(newsroom, async ({ secrets }) => {
    await publisher.look();
    const { found } = await search(path.dirname(publisher.site), (text) => secrets.in(text));
    wasOut = found.map(([, { what }]) => what);
  });
  await publisher.look();
  server = createSiteServer({ directory: publisher.site }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server?.close();
  await publisher?.close();
  await newsroom?.close();
  await publisherServer?.close();
});

/** What of the secrets stands in a text; ids of what was once published may be told. */
function whatIn(text: string): string[] {
  return hidden.secrets.in(text).map(([, { what }]) => what);
}

/** What is found in the names and the contents of all files of a folder, and of what is compressed. */
async function search<T>(
  folder: string,
  find: (text: string, name: string) => T[],
): Promise<{ found: T[]; pages: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const found: T[] = [];
  let pages = '';
  for (const name of names) {
    const bytes = await readFile(name);
    const plain = name.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : name.endsWith('.gz')
        ? gunzipSync(bytes)
        : bytes;
    if (name.endsWith('.html')) pages += plain;
    found.push(...find(`${name}\n${sumOf(bytes)}\n${plain.toString('latin1')}`, name));
  }
  return { found, pages };
}

const inFiles = (folder: string) =>
  search(folder, (text, name) => whatIn(text).map((what) => `${name}: ${what}`));

test('what is taken back was out: its texts stood on the site', () => {
  expect(wasOut).toEqual(
    expect.arrayContaining([
      'articles, unpublished: headline',
      'articles, trashed: headline',
      'articles, retracted: headline',
      'articles, vanished: headline',
      'photos, vanished: credit',
    ]),
  );
});

test('no file of the site or of what one could go back to, nor its name, nor its compressed copies', async () => {
  const { found, pages } = await inFiles(path.dirname(publisher.site));
  expect(pages).toContain(publicWord);
  expect(found).toEqual([]);
});

test('no file of a build of the whole site', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-site-'));
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  const { found, pages } = await inFiles(folder);
  await rm(folder, { recursive: true });
  expect(pages).toContain(publicWord);
  expect(found).toEqual([]);
  expect(whatIn(output)).toEqual([]);
});

test('no preview shows anybody what is not for them, and a link only the one document', async () => {
  const leaks: string[] = [];
  const seen = new Set<string>();
  for (const { asker, headers } of await askersOf(newsroom)) {
    const mayPreview = asker === 'machine preview' || asker === 'machine of all';
    const by = mayPreview ? 'a preview' : asker;
    const doors = previewDoors(hidden);
    const shown = await tryDoors(newsroom, { asker: by, headers }, doors, hidden.secrets);
    leaks.push(...shown.leaks);
    if (mayPreview) for (const value of shown.seen) seen.add(value);
  }
  const all = new Map(hidden.secrets.all());
  const seenThere = [...seen].map((value) => all.get(value)?.what);
  expect(seenThere).toEqual(
    expect.arrayContaining(['articles, in review: headline', 'entities, draft: name']),
  );
  const opened = new Set<string>();
  for (const [id, link] of hidden.links) {
    const asker = { asker: 'a preview', headers: {} } as const;
    const shown = await tryDoors(newsroom, asker, linkDoors(hidden, link), hidden.secrets);
    leaks.push(...shown.leaks);
    const state = hidden.states.get(id) ?? '';
    for (const value of shown.seen) {
      const { what = '' } = all.get(value) ?? {};
      if (!what.startsWith(`${state}:`)) leaks.push(`The link to ${state} shows ${what}`);
      else opened.add(state);
    }
  }
  expect(leaks).toEqual([]);
  expect(opened).toContain('articles, scheduled');
  expect(opened).not.toContain('articles, retracted');
});

test('no page or file that the readers’ server gives, for what is asked about by name or id', async () => {
  const origin = originOf(server);
  const open = [
    '/',
    ...['/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/sitemap-news.xml'],
    ...['/data/entities.ftm.json', '/data/articles.ninjs.json'],
  ];
  const shut = ['/_redirects', '/_gone', '/_headers'];
  for (const [word, { what }] of hidden.secrets.all()) {
    const [, collection] =
      /^(articles|entities|authors|legal-instruments), .*: slug$/.exec(what) ?? [];
    if (collection) shut.push(`/${collection}/${word}/`);
    if (collection === 'entities') shut.push(`/entities/${word}/rss.xml`);
  }
  for (const [id, state] of hidden.states) {
    if (state.endsWith('over published')) continue;
    if (state.startsWith('articles, ')) shut.push(`/data/articles/${id}.ninjs.json`);
    if (state.startsWith('entities, ')) shut.push(`/data/entities/${id}.ftm.json`);
  }
  expect(shut.filter((asked) => asked.startsWith('/data/')).length).toBeGreaterThan(5);
  expect(shut.length).toBeGreaterThan(30);
  for (const asked of [...open, ...shut]) {
    const response = await fetch(origin + asked);
    expect(response.status, asked).toBe(open.includes(asked) ? 200 : 404);
    const text = await response.text();
    if (asked.startsWith('/data/') && open.includes(asked)) expect(text).toContain(publicWord);
    expect(whatIn(`${text} ${JSON.stringify([...response.headers])}`), asked).toEqual([]);
  }
});

test('in place of what was retracted stands its notice, and nothing else of it', async () => {
  const response = await fetch(`${originOf(server)}/articles/${publicWord}-taken-back/`);
  const html = await response.text();
  expect(response.status).toBe(410);
  expect(html).toContain(`${publicWord} wrong`);
  expect(whatIn(html)).toEqual([]);
});

test('neither the publisher’s store nor its log', async () => {
  const folder = path.dirname(publisher.storeFile);
  const files = (await readdir(folder)).filter((name) => name.startsWith('publisher.sqlite'));
  const bytes = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'latin1')));
  expect(bytes.join('\n')).toContain(publicWord);
  expect(whatIn(bytes.join('\n'))).toEqual([]);
  expect(publisher.log.length).toBeGreaterThan(0);
  expect(whatIn(publisher.log.join('\n'))).toEqual([]);
});

function originOf(listening: Server): string {
  const address = listening.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
