import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hideThings } from '../../cms/tests/support/leaks/hidden-things.ts';
import { type Hidden, publicWord } from '../../cms/tests/support/leaks/maker.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { createSiteServer } from '../server/site-server.ts';
import { preparePages } from './support/pages.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

let newsroom: TestNewsroom;
let publisher: TestPublisher;
let hidden: Hidden;
let server: Server;

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Dispatch', url: 'https://news.example', language: 'en', timeZone: 'Asia/Seoul' },
  });
  publisher = await startTestPublisher(newsroom);
  hidden = await hideThings(newsroom);
  await publisher.look();
  server = createSiteServer({ directory: publisher.site }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server?.close();
  await publisher?.close();
  await newsroom?.close();
});

/** What of the secrets stands in a text; ids of what was once published may be told. */
function whatIn(text: string): string[] {
  return hidden.secrets.in(text).map(([, { what }]) => what);
}

test('no file of the site, nor its name, nor its compressed copies', async () => {
  const entries = await readdir(`${publisher.site}/`, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const found: string[] = [];
  let pages = '';
  for (const name of names) {
    const bytes = await readFile(name);
    const plain = name.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : name.endsWith('.gz')
        ? gunzipSync(bytes)
        : bytes;
    if (name.endsWith('.html')) pages += plain;
    found.push(...whatIn(`${name}\n${plain.toString('latin1')}`).map((what) => `${name}: ${what}`));
  }
  expect(pages).toContain(publicWord);
  expect(found).toEqual([]);
});

test('no page that the readers’ server gives, for what is asked about by name', async () => {
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const paths = ['/', '/rss.xml', '/sitemap.xml', '/_redirects', '/_gone', '/_headers'];
  for (const [word, { what }] of hidden.secrets.all()) {
    if (/^(?:articles|entities|authors|legal-instruments), .*: slug$/.test(what)) {
      paths.push(`/${what.split(',', 1)[0]}/${word}/`);
    }
  }
  expect(paths.length).toBeGreaterThan(20);
  for (const asked of paths) {
    const response = await fetch(origin + asked);
    const isOpen = asked === '/' || asked.endsWith('.xml');
    expect(response.status, asked).toBe(isOpen ? 200 : 404);
    const { headers } = response;
    expect(whatIn(`${await response.text()} ${JSON.stringify([...headers])}`), asked).toEqual([]);
  }
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
