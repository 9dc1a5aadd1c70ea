import { once } from 'node:events';
import type { Server } from 'node:http';
import { XMLParser } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '../../../cms/tests/support/newsroom.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { activeContent, allText, textOf, thing, valuesOf } from '../support/active-content.ts';
import { openBrowser } from '../support/browser.ts';
import { enterAddresses } from '../support/enter-addresses.ts';
import { fillWithInjections, groups, textOfGroup } from '../support/newsroom-of-injections.ts';
import { preparePages } from '../support/pages.ts';
import { filesOf } from '../support/publisher/files-of.ts';
import { startTestPublisher, type TestPublisher } from '../support/publisher/test-publisher.ts';
import { addressInjections, injections } from '../support/script-injections.ts';
import { watchPage } from '../support/watched-page.ts';

let newsroom: TestNewsroom;
let publisher: TestPublisher;
let server: Server;
let host: string;
let browser: Browser;
let files: Map<string, Buffer>;
let accepted: Awaited<ReturnType<typeof enterAddresses>>;

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  await fillWithInjections(newsroom, 'https://news.example');
  accepted = await enterAddresses(newsroom, addressInjections);
  publisher = await startTestPublisher(newsroom);
  expect(publisher.publisher.status(), publisher.log.join('\n')).toMatchObject({ problem: null });
  files = await filesOf(publisher.site);
  server = createSiteServer({ directory: publisher.site }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await publisher?.close();
  await newsroom?.close();
});

const named = (pattern: RegExp) => [...files].filter(([name]) => pattern.test(name));

test('there are at least 200 of them, all different', () => {
  expect(new Set(injections).size).toBeGreaterThanOrEqual(200);
  expect(groups.flat()).toEqual(injections);
  expect(new Set(addressInjections).size).toBeGreaterThanOrEqual(70);
});

test('no page has an element, an attribute or an address of theirs', () => {
  const pages = named(/\.html$/);
  expect(pages.length).toBeGreaterThan(5 * groups.length);
  const found = pages.flatMap(([name, html]) =>
    activeContent(html.toString()).map((what) => `${name}: ${what}`),
  );
  expect(found.slice(0, 20)).toEqual([]);
});

test('each stands on its page as the text that it is, in the story, in a comment and for machines', () => {
  for (const [index, group] of groups.entries()) {
    const html = pageOf(`injected-${index}`);
    const text = textOfGroup(group);
    expect(spaced(textOf(html, 'h1')), `article ${index}`).toBe(spaced(text));
    const words = spaced(allText(html));
    for (const injection of group) {
      const times = words.split(spaced(injection)).length - 1;
      expect(times, injection).toBeGreaterThan(5);
    }
    expect(thing(html, 'NewsArticle')).toMatchObject({
      headline: text,
      description: text,
      articleSection: text,
      author: [{ name: text }],
      image: { creditText: textOfGroup(injections) },
      correction: [{ text: `We wrote: ${text} Correct is: ${text}` }],
    });
  }
});

test('each stands in a notice as the text that it is', () => {
  for (const [index, group] of groups.entries()) {
    const html = pageOf(`retracted-${index}`);
    const text = spaced(textOfGroup(group));
    expect(spaced(textOf(html, 'h1'))).toBe(`Retracted: ${text}`);
    expect(spaced(textOf(html, 'main')).split(text)).toHaveLength(3);
  }
});

test('an address is refused, or leads where it says', () => {
  const { links, sources, social } = accepted;
  for (const all of [links, sources, social]) {
    expect(all.length).toBeGreaterThan(0);
    expect(all.length).toBeLessThan(20);
    for (const address of all) expect(new URL(address).host, address).toBe('known.example');
  }
  const onPage = addressesOn('articles/of-addresses/index.html');
  for (const address of [...links, ...sources]) expect(onPage).toContain(new URL(address).href);
  const inFooter = addressesOn('index.html');
  for (const address of social) expect(inFooter).toContain(new URL(address).href);
});

test('feed and sitemaps are XML that gives the texts back', async () => {
  const page = await browser.newPage();
  const parser = new XMLParser({ trimValues: false, parseTagValue: false });
  for (const [name, xml] of named(/\.xml$/)) {
    expect(await page.evaluate(whatIsNoXml, xml.toString()), name).toBeNull();
    expect(xml.toString(), name).not.toMatch(/<pwned|<script|<!DOCTYPE|<!ENTITY/);
    // XML 1.0 allows no other control characters, not even escaped.
    expect(xml.toString(), name).not.toMatch(/[^\t\n\r\x20-\uFFFD\u{10000}-\u{10FFFF}]/u);
  }
  await page.close();
  const rss = files.get('rss.xml')?.toString() ?? '';
  const { item } = parser.parse(rss).rss.channel as { item: { title: string }[] };
  const newest = groups.toReversed().map((group) => spaced(textOfGroup(group)));
  const titles = item.map(({ title }) => spaced(title));
  const injected = titles.filter((title) => newest.includes(title));
  expect(injected.length).toBeGreaterThan(20);
  expect(injected).toEqual(newest.slice(0, injected.length));
});

test('in a browser nothing runs, nothing is asked of another host, and the policy has nothing to do', async () => {
  const { page, complaints } = await watchPage(browser, [host]);
  await page.exposeFunction('pwned', () => void complaints.push('pwned() was called'));
  // Of the other kinds a few: the parser read all of them.
  const pages = named(
    /^(?:articles\/(?:injected-\d+|retracted-\d+|of-addresses)\/index|(?:entities|authors|sections|legal-instruments)\/injected-\d+\/index|index|about\/index)\.html$/,
  ).filter(([name], index) => name.startsWith('articles') || index % 10 === 0);
  expect(pages.length).toBeGreaterThan(2 * groups.length);
  for (const [name] of pages) {
    await page.goto(`http://${host}/${name.replace('index.html', '')}`, {
      waitUntil: 'domcontentloaded',
    });
    expect(
      complaints.filter((words) => !words.endsWith(gone)),
      name,
    ).toEqual([]);
  }
});

/** What a browser says of a page that is a notice. */
const gone = 'the server responded with a status of 410 (Gone)';

/** Where the links of a page lead. */
function addressesOn(name: string): string[] {
  const hrefs = valuesOf(files.get(name)?.toString() ?? '', 'a', 'href');
  return hrefs.map((href) => new URL(href, 'https://news.example').href);
}

function pageOf(slug: string): string {
  return files.get(`articles/${slug}/index.html`)?.toString() ?? '';
}

/** HTML shows any space as one; what XML forbids is a space in a feed. */
function spaced(text: string | null): string {
  return (text ?? '').replaceAll(/[\s\f]+/g, ' ').trim();
}

/** In the browser: what its XML parser complains of; null for good XML. */
function whatIsNoXml(text: string): string | null {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  return parsed.querySelector('parsererror')?.textContent ?? null;
}
