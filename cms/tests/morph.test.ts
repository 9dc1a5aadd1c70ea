import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../site/tests/support/browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const file = path.join(import.meta.dirname, '../src/admin/morph.ts');
  const source = stripTypeScriptTypes(await readFile(file, 'utf8')).replace('export ', '');
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addInitScript(`${source}; window.morph = morph;`);
  await page.goto('about:blank');
});

afterAll(() => browser.close());

const image = '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';

test.each([
  ['words', '<p>One</p><p>Two</p>', '<p>One</p><p>Three</p>'],
  ['what comes before', `<h1>A</h1>${image}`, `<p>New</p><h1>A</h1>${image}<p>x</p><p>y</p>`],
  ['what goes', `<p>Gone</p><h1>A</h1><p>Gone too</p>${image}`, `<h1>A</h1>${image}`],
  ['several kinds at once', '<p>a</p>words<p>b</p><i>c</i>', '<b>a</b><p>b<i>c</i></p>more'],
  ['attributes', '<p class="a" lang="en">A</p>', '<p class="b" hidden>A</p>'],
  ['everything', '<p>A</p>', ''],
  ['nothing', '', `<p>A</p>${image}<!-- b -->`],
])('an element becomes like the other one: %s', async (_name, present, wanted) => {
  const result = await page.evaluate(
    `(() => {
      document.body.innerHTML = ${JSON.stringify(present)};
      const parse = () => new DOMParser().parseFromString(${JSON.stringify(wanted)}, 'text/html').body;
      morph(document.body, parse());
      return [document.body.innerHTML, parse().innerHTML];
    })()`,
  );
  expect(result).toEqual([wanted, wanted].map((html) => html.replace('hidden', 'hidden=""')));
});

test('what stays is the same node, in the same place', async () => {
  const result = await page.evaluate(
    `(() => {
      const html = (words) => '<h1>' + words + '</h1>${image}<div style="height:5000px"></div>';
      document.body.innerHTML = html('Old');
      const before = document.images[0];
      scrollTo({ top: 900, behavior: 'instant' });
      morph(document.body, new DOMParser().parseFromString(html('New'), 'text/html').body);
      return { kept: document.images[0] === before, top: scrollY, words: document.querySelector('h1').textContent };
    })()`,
  );
  expect(result).toEqual({ kept: true, top: 900, words: 'New' });
});
