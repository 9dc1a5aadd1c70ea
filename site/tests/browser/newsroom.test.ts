import { once } from 'node:events';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { askAsEditor } from '../support/ask-as-editor.ts';
import { choose, signIn } from '../support/at-the-desk.ts';
import { openBrowser } from '../support/browser.ts';
import { outOfLine } from '../support/out-of-line.ts';
import { type RunningDateline, startDateline } from '../support/running-dateline.ts';
import { untilPage } from '../support/until-page.ts';
import { testTheDesk } from './the-desk.ts';

let dateline: RunningDateline;
let browser: Browser;

beforeAll(async () => {
  dateline = await startDateline();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await dateline?.remove();
});

/** Paths of the site's pages, as readers type them. */
async function pages(folder = ''): Promise<string[]> {
  const names = await readdir(path.join(dateline.siteFolder, folder), { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${path.join(folder, name)}`.replace(/index\.html$/, ''))
    .sort();
}

const read = (page: string) =>
  readFile(path.join(dateline.siteFolder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');

async function onPage<T>(
  options: { width?: number; dark?: boolean; scripts?: boolean },
  task: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.scripts ?? true,
    bypassCSP: true,
  });
  try {
    return await task(await context.newPage());
  } finally {
    await context.close();
  }
}

describe('what npm start prints', () => {
  test('the addresses, the demo logins and the password', () => {
    const printed = dateline.printed();
    for (const words of [
      dateline.siteUrl,
      `${dateline.cmsUrl}/admin`,
      'editor@example.org',
      dateline.password,
    ]) {
      expect(printed).toContain(words);
    }
  });
});

describe('the site', () => {
  test('has at least ten articles, and every page is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    const all = await pages();
    expect((await pages('articles')).length).toBeGreaterThanOrEqual(10);
    for (const page of all) {
      const report = await validator.validateString(await read(page), page);
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map((each) => `${page}:${each.line} ${each.ruleId} ${each.message}`),
        ),
      ).toEqual([]);
    }
  });

  test('every link and picture on it leads to something that is there', async () => {
    for (const page of await pages()) {
      const html = await read(page);
      const addresses = [...html.matchAll(/(?:href|src|srcset)="([^"]*)"/g)].flatMap(
        ([, value = '']) => value.split(/,\s+/).map((part) => part.split(' ')[0] ?? ''),
      );
      for (const address of new Set(addresses.filter((each) => /^\/(?!\/)/.test(each)))) {
        const [file = '', fragment] = address.split('#');
        const target = await read(decodeURI(file)).catch(() => null);
        expect(target, `${page} → ${address}`).not.toBeNull();
        if (fragment)
          expect(target, `${page} → ${address}`).toContain(`id="${decodeURIComponent(fragment)}"`);
      }
    }
  });

  test('no page has an inline script or style, or loads anything from another host', async () => {
    // Data for machines, and the file that makes the comment form nicer.
    const allowed = /<script type="(?:application\/ld\+json"|module" src="\/)[^>]*>/g;
    for (const page of await pages()) {
      const html = (await read(page)).replaceAll(allowed, '');
      expect(html, page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(html, page).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
    }
  });

  test.each([
    { dark: false, width: 320 },
    { dark: true, width: 1280 },
  ])('every article and one page of each kind passes axe-core (%o)', async (look) => {
    const samples = ['/', '/entities/', '/legal-instruments/', '/measures/', '/about/'];
    samples.push('/404.html', '/410/', '/entities/pyongyang/');
    for (const kind of ['sections', 'authors', 'entities', 'legal-instruments']) {
      samples.push(
        ...(await pages(kind)).filter((page) => page.split('/').length === 4).slice(0, 3),
      );
    }
    const waiting = [...samples, ...(await pages('articles'))];
    const found: string[] = [];
    const check = async (page: Page) => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        await page.goto(`${dateline.siteUrl}${address}`);
        // One look at the whole page: it has no frames.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        found.push(...violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html}`));
      }
    };
    // Two pages at once, a core each.
    await Promise.all([onPage(look, check), onPage(look, check)]);
    expect(found).toEqual([]);
  });

  test('every page fits a width of 320 pixels', async () => {
    await onPage({ width: 320 }, async (page) => {
      for (const address of await pages()) {
        await page.goto(`${dateline.siteUrl}${encodeURI(address)}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, address).toBeLessThanOrEqual(320);
      }
    });
  });

  test('on a phone the summary of an entity or resolution stands before the facts', async () => {
    await onPage({ width: 320 }, async (page) => {
      for (const address of [...(await pages('entities')), ...(await pages('legal-instruments'))]) {
        await page.goto(`${dateline.siteUrl}${encodeURI(address)}`);
        const [summary, facts] = await Promise.all(
          ['.file-summary', '.facts'].map(
            async (part) => (await page.locator(part).all())[0]?.boundingBox() ?? null,
          ),
        );
        if (summary && facts) expect(summary.y, address).toBeLessThan(facts.y);
      }
    });
  });

  test('on a phone no number of a source, label or time zone stands out of line', async () => {
    await onPage({ width: 320 }, async (page) => {
      const samples = [...(await pages('articles')), ...(await pages('entities'))];
      for (const address of samples) {
        await page.goto(`${dateline.siteUrl}${encodeURI(address)}`);
        expect(await page.evaluate(outOfLine), address).toEqual([]);
      }
    });
  });

  test('an article reads without JavaScript, and its page asks no other host for anything', async () => {
    await onPage({ scripts: false }, async (page) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await page.goto(dateline.siteUrl);
      await page.locator('main h2 a, main h3 a').first().click();
      expect(await page.locator('h1').textContent()).toMatch(/\w/);
      expect(await page.locator('article p').count()).toBeGreaterThan(3);
      await page.locator('a.mention').first().click();
      expect(page.url()).toContain('/entities/');
      expect([...hosts]).toEqual([dateline.siteUrl]);
    });
  });

  test('an address that does not exist is answered with the 404 page', async () => {
    const response = await fetch(`${dateline.siteUrl}/articles/no-such-story/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1');
  });
});

describe('from a story to the evidence, in two clicks and without JavaScript', () => {
  const story = '/articles/a-showroom-in-pyongyang-and-no-market-behind-it/';
  const center = 'Amisan Automobile Technology Service Center';
  const onStory = (task: (page: Page) => Promise<void>) =>
    onPage({ scripts: false }, async (page) => {
      await page.goto(dateline.siteUrl + story);
      await task(page);
    });
  /** What stands under a heading of level 3, up to the next one. */
  const under = (page: Page, heading: string) =>
    page.locator(`h3:has-text("${heading}") + *, h3:has-text("${heading}") + p + *`).last();
  const followSource = async (page: Page, mark: Locator) => {
    await mark.click();
    return page.locator(':target').textContent();
  };

  test('who runs the Amisan center, according to whom, since when?', async () => {
    await onStory(async (page) => {
      await page.getByRole('link', { name: center }).first().click();
      const operator = under(page, 'Operated by');
      expect(await operator.textContent()).toMatch(
        /Finance and Accounting Department.*since when is not known.*Reported, moderate confidence/s,
      );
      expect(await under(page, 'Founded by').textContent()).toMatch(
        /Cabinet of the DPRK.*Official claim/s,
      );
      const source = await followSource(page, operator.getByRole('link', { name: 'Source' }));
      expect(source).toMatch(/NK Insider:\s*Report on the Amisan center/);
    });
  });

  test('what was it called before?', async () => {
    await onStory(async (page) => {
      await page.getByRole('link', { name: center }).first().click();
      const former = page.locator('.names > div', { hasText: 'Former name' });
      expect(await former.textContent()).toMatch(
        /Hwasong Vehicle Electrical Service Center.*until April 2025/s,
      );
      const source = await followSource(page, former.getByRole('link', { name: 'Source' }));
      expect(source).toContain('NK Insider');
    });
  });

  test('which paragraph bans the cars, and who says it was broken?', async () => {
    await onStory(async (page) => {
      await page.locator('.legal-references').getByRole('link', { name: '2397' }).click();
      const paragraph = page.locator(':target');
      expect(await paragraph.textContent()).toMatch(
        /Paragraph 7.*Not yet checked against the original.*To the DPRK.*All transport vehicles/s,
      );
      const alleged = under(page, 'Alleged breaches of this paragraph');
      expect(await alleged.textContent()).toMatch(/Toyota cars shown at the center.*Assessment/s);
      expect(await paragraph.textContent()).not.toContain('Designated under');
      const mark = alleged.getByRole('link', { name: 'Source 1' }).first();
      expect(await followSource(page, mark)).toContain('NK Insider');
    });
  });

  test('the picture of the neighbours and the map say the same in words', async () => {
    await onPage({ scripts: false }, async (page) => {
      await page.goto(`${dateline.siteUrl}/entities/amisan-automobile-technology-service-center/`);
      const inPicture = await page.locator('.graph a').count();
      await page.getByText('The same as a table').click();
      const inTable = await page
        .locator('.graph-table td a')
        .evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href'))).size);
      expect(inTable).toBe(inPicture);
      await page.goto(`${dateline.siteUrl}/entities/pyongyang/`);
      await page.getByRole('img', { name: /Pyongyang on a map: .* N, .* E/ }).waitFor();
    });
  });
});

describe('the admin', () => {
  test('the list of articles has small pictures, and the newest story on top', async () => {
    await onPage({}, async (page) => {
      await signIn(page, dateline);
      await page.goto(`${dateline.cmsUrl}/admin/collections/articles`);
      await page.waitForSelector('.cell-heroPhoto img');
      const rows = page.locator('tbody tr');
      const published = rows.filter({
        has: page.locator('.cell-_status', { hasText: 'Published' }),
      });
      expect(await published.first().textContent()).toContain('A showroom in Pyongyang');
      for (const row of await rows.all()) {
        expect((await row.boundingBox())?.height).toBeLessThan(100);
      }
      expect(await rows.first().locator('.cell-updatedAt').textContent()).toMatch(
        /UTC[+-]\d\d:\d\d/,
      );
    });
  });

  test('the form of an article fits a width of 320 pixels', async () => {
    await onPage({ width: 320 }, async (page) => {
      await signIn(page, dateline);
      await page.goto(`${dateline.cmsUrl}/admin/collections/articles?limit=1`);
      await page.locator('tbody a').first().click();
      await page.waitForSelector('.ContentEditable__root');
      await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
    });
  });

  test('a form says at the field what is wrong', async () => {
    await onPage({}, async (page) => {
      await signIn(page, dateline);
      await page.goto(`${dateline.cmsUrl}/admin/collections/articles/create`);
      await page.fill('#field-headline', '!!!');
      await page.click('#action-save');
      await page.waitForSelector('.field-error:has-text("needs at least one letter or digit")');
    });
  });

  test('an editor logs in, writes, tags and publishes, and it is on the site: nothing is built', async () => {
    await onPage({}, async (page) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await signIn(page, dateline);
      await page.goto(`${dateline.cmsUrl}/admin/collections/articles/create`);
      await page.fill('#field-headline', 'Written in a browser & published');
      await page.fill('#field-standfirst', 'A test at the desk.');
      await page.locator('.ContentEditable__root').click();
      await page.keyboard.type('The first paragraph of the browser.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('The second paragraph.');
      await choose(page, '#field-section', 'Sanctions');
      await page.getByRole('button', { name: 'Add Byline' }).click();
      await choose(page, '#field-bylines__0__author', 'Rowan Quill');
      await page.getByRole('button', { name: 'People, places, law' }).click();
      await choose(page, '#field-about', 'Office 8');
      await page.click('#action-save');
      await page.waitForSelector('.status__value:has-text("Published")');
      expect([...hosts]).toEqual([dateline.cmsUrl]);
    });

    await untilPage(`${dateline.siteUrl}/`, ({ text }) =>
      text.includes('Written in a browser &amp;'),
    );
    await onPage({ scripts: false }, async (page) => {
      await page.goto(dateline.siteUrl);
      await page.getByRole('link', { name: 'Written in a browser & published' }).first().click();
      const text = (await page.locator('article').textContent()) ?? '';
      expect(text).toContain('The first paragraph of the browser.');
      expect(text.indexOf('The second paragraph.')).toBeGreaterThan(
        text.indexOf('The first paragraph'),
      );
      await page.getByRole('link', { name: 'Office 8' }).first().click();
      expect(await page.locator('main').textContent()).toContain(
        'Written in a browser & published',
      );
    });
  });
});

describe('what the built CMS refuses, it refuses with our sentences', () => {
  test('a picture that is a script', async () => {
    const body = new FormData();
    body.set('file', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']), 'a.svg');
    body.set('_payload', JSON.stringify({ alt: 'A drawing', credit: 'Nobody' }));
    const { status, text } = await askAsEditor(dateline, 'POST', 'photos', body);
    expect(status).toBe(400);
    expect(text).toContain('Photos are JPEG, PNG, WebP or AVIF.');
  });

  test('an address that is taken', async () => {
    const { status, text } = await askAsEditor(dateline, 'POST', 'sections', {
      name: 'Sanctions',
      order: 9,
    });
    expect(status).toBe(400);
    expect(text).toContain('has or had the web address “sanctions”. Choose another.');
  });

  test('to unpublish what published pages show', async () => {
    const { text: found } = await askAsEditor(
      dateline,
      'GET',
      'entities?where[slug][equals]=office-8&depth=0',
    );
    const [entity] = z
      .object({ docs: z.array(z.object({ id: z.string() })) })
      .parse(JSON.parse(found)).docs;
    const { status, text } = await askAsEditor(dateline, 'PATCH', `entities/${entity?.id}`, {
      _status: 'draft',
    });
    expect(status).toBe(409);
    expect(text).toContain('Published pages still show this: ');
  });
});

describe('the desk', () => testTheDesk(() => ({ browser, dateline })));

describe('the publisher', () => {
  const headline = 'Changed by its editor';
  const frontPage = () => `${dateline.siteUrl}/`;
  const found = z.object({ docs: z.tuple([z.object({ id: z.string(), slug: z.string() })]) });
  let article: { id: string; slug: string };
  const save = async (data: object) => {
    const { status, text } = await askAsEditor(dateline, 'PATCH', `articles/${article.id}`, data);
    expect(status, text).toBe(200);
  };
  const addressOf = ({ slug }: { slug: string }) => `${dateline.siteUrl}/articles/${slug}/`;

  test('shows an edit, and leaves no trace of what is unpublished', async () => {
    const { text } = await askAsEditor(
      dateline,
      'GET',
      'articles?where[slug][equals]=written-in-a-browser-published&depth=0',
    );
    [article] = found.parse(JSON.parse(text)).docs;

    await save({ headline, _status: 'published' });
    await untilPage(addressOf(article), (page) => page.text.includes(headline));
    await untilPage(frontPage(), (page) => page.text.includes(headline));
    await save({ _status: 'draft' });
    await untilPage(addressOf(article), ({ status }) => status === 404);
    await untilPage(frontPage(), (page) => !page.text.includes(headline));
    await untilPage(`${dateline.siteUrl}/rss.xml`, (page) => !page.text.includes(headline));
    await save({ _status: 'published' });
    await untilPage(addressOf(article), ({ status }) => status === 200);
  });

  test('leads from an earlier address to the new one', async () => {
    const before = addressOf(article);
    await save({ slug: 'changed-by-its-editor', _status: 'published' });
    const moved = '/articles/changed-by-its-editor/';
    await untilPage(before, ({ status, location }) => status === 301 && location === moved);
    await untilPage(dateline.siteUrl + moved, ({ text }) => text.includes(headline));
  });

  test('says how it is, goes back, and goes on', async () => {
    const status = () => dateline.publisher('status');
    expect(await status()).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^All is well/),
    });
    await save({ headline: 'Not to be seen', _status: 'published' });
    await untilPage(frontPage(), ({ text }) => text.includes('Not to be seen'));
    expect(await dateline.publisher('rollback')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Taken back/),
    });
    await untilPage(frontPage(), ({ text }) => text.includes(headline));
    expect(await status()).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^Held after going back/),
    });
    await save({ headline, _status: 'published' });
    expect((await dateline.publisher('resume')).code).toBe(0);
    await untilPage(frontPage(), ({ text }) => text.includes(headline));
    await vi.waitFor(async () => expect((await status()).code).toBe(0), 10_000);
  });

  test('is there after a restart, with everything, and makes nothing anew', async () => {
    const [release, files] = [await readlink(dateline.siteFolder), await pages()];
    await dateline.stop();
    await dateline.start();
    for (const built of ['Admin', 'Pages']) {
      expect(dateline.printed()).toContain(`${built} … unchanged since it was built`);
    }
    expect(await readlink(dateline.siteFolder)).toBe(release);
    expect(await pages()).toEqual(files);
    await save({ headline: 'After the restart', _status: 'published' });
    await untilPage(frontPage(), ({ text }) => text.includes('After the restart'));
  });

  test('killed, ends npm start, which says so; the next start shows what was there', async () => {
    const { code, output } = await dateline.killPublisher();
    expect(code).toBe(1);
    expect(output).toContain('The publisher stopped unexpectedly');
    expect(output).toContain('publisher.log');
    await dateline.start();
    await untilPage(frontPage(), ({ text }) => text.includes('After the restart'));
  });
});

describe('the stop', () => {
  test('needs no force, though a browser holds a connection open', async () => {
    const silent = connect(Number(new URL(dateline.cmsUrl).port), '127.0.0.1');
    await once(silent, 'connect');
    const start = performance.now();
    await dateline.stop();
    // The keeper makes a child stop after 15 s.
    expect(performance.now() - start).toBeLessThan(10_000);
    silent.destroy();
  });
});
