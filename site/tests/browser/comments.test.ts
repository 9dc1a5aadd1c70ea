import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { body, call, create, desk } from '../../../cms/tests/support/content.ts';
import { openTestNewsroom, type TestNewsroom } from '../../../cms/tests/support/newsroom.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { openBrowser } from '../support/browser.ts';
import { preparePages } from '../support/pages.ts';
import { startTestPublisher, type TestPublisher } from '../support/publisher/test-publisher.ts';
import { watchPage } from '../support/watched-page.ts';

let newsroom: TestNewsroom;
let publisher: TestPublisher;
let server: Server;
let host: string;
let browser: Browser;
let editor: Record<string, string>;
let story: { id: string; path: string };

beforeAll(async () => {
  const secret = randomBytes(32).toString('hex');
  process.env.COMMENTS_SECRET = secret;
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'A newsroom', url: 'https://news.example', language: 'en', timeZone: 'UTC' },
  });
  editor = await newsroom.logIn('editor');
  const id = await create(newsroom, 'articles', editor, {
    ...(await desk(newsroom, editor)),
    headline: 'A story with a form',
    body: body('One paragraph.'),
    _status: 'published',
  });
  story = { id, path: '/articles/a-story-with-a-form/' };
  publisher = await startTestPublisher(newsroom);
  expect(publisher.publisher.status(), publisher.log.join('\n')).toMatchObject({ problem: null });
  const comments = { cmsUrl: newsroom.url, secret, trustProxy: false };
  server = createSiteServer({ directory: publisher.site, comments }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  await publisher?.close();
  await newsroom?.close();
});

const phone = { viewport: { width: 320, height: 640 } };

async function openStory(options: BrowserContextOptions) {
  const watched = await watchPage(browser, [host], options);
  await watched.page.goto(`http://${host}${story.path}`);
  return watched;
}

/** A reader takes half a minute for what the test types at once: who is faster is taken for a program. */
async function sendAfterAWhile(page: Page): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 });
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await page.waitForURL('**/comments/thanks/');
  vi.useRealTimers();
}

/** What a phone's screen must not need: to be moved sideways. */
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Every part of the form that is for readers lies within the screen, and can be hit with a thumb. */
async function expectUsable(page: Page): Promise<void> {
  expect(await widthOf(page)).toBeLessThanOrEqual(320);
  for (const part of [
    page.getByLabel('Your comment'),
    page.getByLabel('Name (optional)'),
    page.getByRole('button', { name: 'Send the comment' }),
  ]) {
    const box = await part.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(box?.height).toBeGreaterThanOrEqual(24);
  }
  expect(await page.locator('.comment-trap').boundingBox()).toMatchObject({ width: 1, height: 1 });
}

/** The comment waits and is nowhere to be seen; approved, it stands under the story. */
async function expectShownOnceApproved(page: Page, text: string): Promise<void> {
  const where = `where[text][equals]=${encodeURIComponent(text)}`;
  const path = `/api/comments?depth=0&${where}`;
  const { docs = [] } = (await call(newsroom, 'GET', path, { headers: editor })).body;
  expect(docs).toMatchObject([{ article: story.id, text, status: 'pending' }]);
  await publisher.look();
  await page.goto(`http://${host}${story.path}`);
  expect(await page.content()).not.toContain(text);
  const { status } = await call(newsroom, 'PATCH', `/api/comments/${docs[0]?.id}`, {
    headers: editor,
    body: { status: 'approved' },
  });
  expect(status).toBe(200);
  await publisher.look();
  await page.goto(`http://${host}${story.path}`);
  expect(await page.locator('.comment-list .comment-text').allTextContents()).toContain(text);
}

test('without scripts: what was typed comes back in the form, is sent, waits, and is shown', async () => {
  const { page, complaints } = await openStory({ ...phone, javaScriptEnabled: false });
  await expectUsable(page);
  const text = 'I saw it too, from the bus.';
  await page.getByLabel('Your comment').fill(text);
  await page.getByLabel('Name (optional)').fill('Ri');
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Your comment').inputValue()).toBe(text);
  expect(await page.getByLabel('Name (optional)').inputValue()).toBe('Ri');
  await expectUsable(page);
  await sendAfterAWhile(page);
  await expectShownOnceApproved(page, text);
  // The browser notes the status with which the form comes back, and nothing else.
  expect(complaints).toEqual([expect.stringContaining('status of 428')]);
});

test('with scripts: a draft outlives a reload, and is sent with the browser’s work for it', async () => {
  const { page, complaints } = await openStory(phone);
  await expectUsable(page);
  const text = 'Half a thought, and the rest of it.';
  await page.getByLabel('Your comment').fill('Half a thought');
  await page.reload();
  expect(await page.getByLabel('Your comment').inputValue()).toBe('Half a thought');
  const challenge = page.waitForResponse('**/comments/challenge');
  await page.getByLabel('Your comment').fill(text);
  await challenge;
  await sendAfterAWhile(page);
  await expectShownOnceApproved(page, text);
  const { docs } = await newsroom.payload.find({
    collection: 'comments',
    where: { text: { equals: text } },
  });
  expect(docs[0]?.reasons ?? []).toEqual([]);
  await page.goto(`http://${host}${story.path}`);
  expect(await page.getByLabel('Your comment').inputValue()).toBe('');
  expect(complaints).toEqual([]);
});
