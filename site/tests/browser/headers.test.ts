import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAsEditor } from '../support/ask-as-editor.ts';
import { signIn } from '../support/at-the-desk.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningDateline, startDateline } from '../support/running-dateline.ts';
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
