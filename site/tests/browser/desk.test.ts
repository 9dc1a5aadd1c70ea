import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAsEditor } from '../support/ask-as-editor.ts';
import { atTheDesk, choose, signIn } from '../support/at-the-desk.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningDateline, startDateline } from '../support/running-dateline.ts';
import { untilPage } from '../support/until-page.ts';
import { watchPage } from '../support/watched-page.ts';

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

const stage = (page: Page, words: string) =>
  page.locator('.workflow__stage', { hasText: words }).waitFor();

/** Resolves when the CMS has answered the next autosave of a page, with its status. */
const nextAutosave = async (page: Page) => {
  const response = await page.waitForResponse(
    (each) => each.request().method() === 'PATCH' && each.url().includes('autosave=true'),
  );
  return response.status();
};

const headersOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).headers;

test('the admin works within its policy, and asks no other host', async () => {
  const { page, complaints } = await watchPage(browser, [new URL(dateline.cmsUrl).host]);
  await signIn(page, dateline);
  for (const list of ['articles', 'photos', 'entities', 'comments']) {
    await page.goto(`${dateline.cmsUrl}/admin/collections/${list}`);
    await page.waitForSelector('.collection-list');
  }
  await page.goto(`${dateline.cmsUrl}/admin/collections/photos/create`);
  await page.waitForSelector('input[type=file]', { state: 'attached' });
  await page.goto(`${dateline.cmsUrl}/admin/collections/articles`);
  await page.click('.collection-list tbody tr a');
  await page.waitForSelector('[contenteditable=true]');
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what the CMS answers has its headers, and nothing says what it runs on', async () => {
  const admin = await headersOf(`${dateline.cmsUrl}/admin/login`);
  expect(admin.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}';/);
  const api = await headersOf(`${dateline.cmsUrl}/api/articles?limit=1`);
  expect(api.get('content-security-policy')).toContain("default-src 'none'");
  const { headers: staff } = await askAsEditor(dateline, 'GET', 'articles?limit=1');
  expect(staff.get('cache-control')).toBe('no-store');
  for (const headers of [admin, api, staff]) {
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    // Only where the CMS is reached over TLS.
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('both hosts say where to report a hole, and the CMS is not for search engines', async () => {
  for (const origin of [dateline.cmsUrl, dateline.siteUrl]) {
    const response = await fetch(`${origin}/.well-known/security.txt`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i);
    const text = await response.text();
    expect(text).toMatch(/^Contact: (?:mailto:\S+@|https?:)\S+$/m);
    const expires = /^Expires: (\S+)$/m.exec(text)?.[1] ?? '';
    expect(Date.parse(expires)).toBeGreaterThan(Date.now());
    expect(text).toContain(`Canonical: ${origin}/.well-known/security.txt\n`);
  }
  const robots = await fetch(`${dateline.cmsUrl}/robots.txt`);
  expect(await robots.text()).toBe('User-agent: *\nDisallow: /\n');
});

test('a reporter submits, an editor approves and publishes, and readers have it', async () => {
  const reporter = await atTheDesk(browser, dateline, 'reporter');
  await reporter.goto(`${dateline.cmsUrl}/admin/collections/articles/create`);
  await reporter.fill('#field-headline', 'From desk to reader');
  await reporter.fill('#field-standfirst', 'One story and two people.');
  await reporter.locator('.ContentEditable__root').click();
  await reporter.keyboard.type('All of it was read twice.');
  await choose(reporter, '#field-section', 'Sanctions');
  await reporter.getByRole('button', { name: 'Add Byline' }).click();
  await choose(reporter, '#field-bylines__0__author', 'Rowan Quill');
  await reporter.getByRole('button', { name: 'Submit for review' }).click();
  await stage(reporter, 'In review');
  await reporter.context().close();

  const editor = await atTheDesk(browser, dateline, 'editor');
  await editor.goto(`${dateline.cmsUrl}/admin/board`);
  await editor.getByRole('link', { name: 'From desk to reader' }).click();
  await editor.getByRole('button', { name: 'Approve', exact: true }).click();
  await stage(editor, 'Approved');
  await editor.getByRole('button', { name: 'Publish what was approved' }).click();
  await stage(editor, 'Published');
  await editor.locator('.doc-controls .status__value', { hasText: /^Published$/ }).waitFor();
  await editor.locator('.publication', { hasText: 'Live' }).waitFor();
  const address = await editor
    .getByRole('link', { name: 'See it on the site' })
    .getAttribute('href');
  expect(address).toBe(`${dateline.siteUrl}/articles/from-desk-to-reader/`);
  await untilPage(`${address}`, ({ status, text }) => {
    return status === 200 && text.includes('All of it was read twice.');
  });
  await editor.context().close();
});

test('the preview beside the form shows what was typed, and runs no script', async () => {
  const editor = await atTheDesk(browser, dateline, 'editor');
  await editor.goto(`${dateline.cmsUrl}/admin/collections/articles`);
  await editor.getByRole('link', { name: 'From desk to reader' }).click();
  await editor.locator('.workflow__stage').waitFor();
  await editor.locator('.live-preview-toggler').click();
  const preview = editor.frameLocator('.live-preview-window iframe');
  await preview.getByText('All of it was read twice.').waitFor();
  const words = '<img src="x" onerror="parent.document.title=1"> and more';
  await editor.fill('#field-standfirst', words);
  await preview.getByText(words).waitFor();
  await preview.getByText('Preview, not published.').waitFor();
  expect(await preview.locator('script[src], [onerror]').count()).toBe(0);
  await editor.fill('#field-standfirst', 'One story and two people.');
  await preview.getByText('One story and two people.').waitFor();
  await editor.context().close();
});

test('a save over another’s is refused, says who changed what, and takes nothing from the form', async () => {
  const first = await atTheDesk(browser, dateline, 'editor');
  await first.goto(`${dateline.cmsUrl}/admin/collections/articles`);
  await first.getByRole('link', { name: 'From desk to reader' }).click();
  await first.locator('.workflow__stage').waitFor();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.locator('.workflow__stage').waitFor();

  // A form never stands in its own way, however many saves it makes.
  for (const words of ['Read', 'Read once', 'Read once more']) {
    const saved = nextAutosave(first);
    await first.fill('#field-kicker', words);
    expect(await saved).toBe(200);
  }
  const refused = nextAutosave(second);
  await second.fill('#field-standfirst', 'Written in a second window.');
  expect(await refused).toBe(409);
  const alert = second.getByRole('alert').filter({ hasText: 'Your saves are refused' });
  await alert.waitFor();
  expect(await alert.textContent()).toContain('Demo editor changed Kicker');
  expect(await second.inputValue('#field-standfirst')).toBe('Written in a second window.');

  const kept = nextAutosave(second);
  await alert.getByRole('button', { name: 'Keep what is in this form' }).click();
  expect(await kept).toBe(200);
  await first.context().close();
});
