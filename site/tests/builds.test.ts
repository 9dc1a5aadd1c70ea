import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formAgainFile, placeholders } from '@dateline/shared/comments/form-again.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, create, desk, picture, upload } from '../../cms/tests/support/content.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { done } from '../../cms/tests/support/workflow.ts';
import { headersFile } from '../server/headers.ts';
import { buildSite } from './support/build-site.ts';
import { enterStory, StoryIsThere } from './support/enter-story.ts';
import { missingInOrder } from './support/words-of-page.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let folder: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-site-'));
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: {
      name: 'Test Dispatch',
      url: 'https://news.example',
      language: 'en',
      timeZone: 'Asia/Seoul',
    },
  });
});

afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true });
});

const page = (name: string) => readFile(path.join(folder, 'current', name), 'utf8');
/** The release that readers see, and every file in it. */
const shown = async () => [
  await readlink(path.join(folder, 'current')),
  await readdir(path.join(folder, 'current'), { recursive: true }),
];
const ordinals = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
];
const story = {
  headline: 'A hall full of cars & nobody who may buy <one>',
  photoLine: 'Cars behind glass in the north of the city | Photo: Test Dispatch/A. Writer',
  paragraphs: ordinals.map(
    (word) => `${word} paragraph, which names the Amisan center and the Cabinet “once”.`,
  ),
  byline: 'A. Writer',
};

test('an empty newsroom has a site, with what a host is told about it', async () => {
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  expect(await page('index.html')).toContain('Test Dispatch');
  expect(await page('410/index.html')).toContain('This story was taken back');
  expect(await page('_headers')).toBe(headersFile('https://news.example'));
  expect(await page('.well-known/security.txt')).toContain(
    'Contact: https://news.example/about/\n',
  );
  // No line but a comment: a host refuses nothing, and the file is there from the first day.
  expect(await page('_redirects')).toMatch(/^# .*\n$/);
  expect(await page('_gone')).toMatch(/^# .*\n$/);
});

test('a story entered through the API stands on its page complete and in order', async () => {
  const blob = new Blob([new Uint8Array(await picture('jpeg', 1700, 1100))], {
    type: 'image/jpeg',
  });
  const names = { 'Amisan center': 'Organization', Cabinet: 'PublicBody' };
  const slug = await enterStory(newsroom.url, editor, story, blob, names);
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  const html = await page(`articles/${slug}/index.html`);
  expect(missingInOrder(html, story)).toEqual([]);
  expect(html.match(/href="\/entities\/amisan-center\/"/g)?.length).toBeGreaterThanOrEqual(1);
  expect(await page('entities/cabinet/index.html')).toContain('A hall full of cars');
  expect(await page('rss.xml')).toContain('Ninth paragraph');

  await expect(enterStory(newsroom.url, editor, story, blob, names)).rejects.toThrow(StoryIsThere);
  const next = { ...story, headline: 'A second story from the same desk' };
  const second = await enterStory(newsroom.url, editor, next, blob, names);
  expect(second).toBe('a-second-story-from-the-same-desk');
});

test('a photo that no published page shows is not copied', async () => {
  const { body: answer } = await upload(
    newsroom,
    editor,
    { data: await picture('jpeg'), name: 'a.jpg', type: 'image/jpeg' },
    { alt: 'Not shown', credit: 'Nobody', _status: 'published' },
  );
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  const files = await readdir(path.join(folder, 'current', 'photos'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => name.startsWith(answer.doc?.id ?? ''))).toEqual([]);
});

test('a draft, and what is scheduled, is in no file of the site', async () => {
  const base = await desk(newsroom, editor);
  const draft = (headline: string) =>
    create(newsroom, 'articles', editor, {
      ...base,
      headline,
      body: body('Heron-9921'),
      _status: 'draft',
    });
  await draft('Heron-9921 is a draft');
  const scheduled = await draft('Heron-9921 is scheduled');
  await done(newsroom, editor, scheduled, 'approve');
  const at = new Date(Date.now() + 3_600_000).toISOString();
  await done(newsroom, editor, scheduled, 'schedule', { at });
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  const entries = await readdir(path.join(folder, 'current'), {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    expect((await readFile(file, 'utf8')).toLowerCase(), file).not.toContain('heron-9921');
    expect(file.toLowerCase()).not.toContain('heron-9921');
  }
});

/** Structured data are none: no browser runs them. */
const aScript = /<script(?! type="application\/ld\+json")[^>]*>/g;

test('approved comments stand under their story as text, with a form that needs no script', async () => {
  const base = await desk(newsroom, editor);
  const article = { ...base, headline: 'Open to replies', language: 'ko', _status: 'published' };
  const open = await create(newsroom, 'articles', editor, {
    ...article,
    commentsCloseAt: '2999-01-01T00:00:00.000Z',
  });
  await create(newsroom, 'articles', editor, { ...article, headline: 'Shut', comments: 'closed' });
  for (const [text, status, name] of [
    ['First <script>alert(1)</script> https://example.org', 'approved', null],
    ['Second\nline', 'approved', '<b>Kim</b>'],
    ['Heron-9921 waits', 'pending', 'Heron-9921'],
  ] as const) {
    await newsroom.payload.create({
      collection: 'comments',
      data: { article: open, text, name, status },
    });
  }
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  const html = await page('articles/open-to-replies/index.html');
  const comments = html.slice(html.indexOf('<section class="comments"'));
  const inOrder =
    /2\s+comments.*익명.*First &lt;script&gt;alert\(1\)&lt;\/script&gt; https:\/\/example.org<.*&lt;b&gt;Kim&lt;\/b&gt;.*Second\nline.*Leave a Reply.*1 January 2999.*<form class="comment-form" method="post" action="\/comments">/s;
  expect(comments).toMatch(inOrder);
  expect(comments).toContain(`name="article" value="${open}"`);
  expect(comments).not.toContain('href="https://example.org');
  // Scripts come as files, and only where the form is.
  const scripts = html.match(aScript) ?? [];
  expect(scripts).toEqual([expect.stringMatching(/ src="\/_astro\/[^"]+\.js"/)]);
  const file = /src="\/(_astro\/[^"]+\.js)"/.exec(scripts.join())?.[1] ?? '';
  expect(gzipSync(await page(file)).length).toBeLessThan(6_000);
  for (const other of ['index.html', 'articles/shut/index.html', 'comments/thanks/index.html']) {
    expect(await page(other)).not.toMatch(aScript);
  }
  expect(await page('articles/shut/index.html')).not.toContain('<form');
  const again = await page(formAgainFile);
  for (const text of Object.values(placeholders)) expect(again.split(text)).toHaveLength(2);
  expect(again).toContain(`>${placeholders.text}</textarea>`);
  expect(await page('sitemap-pages.xml')).not.toContain('/comments/');
});

test('an earlier address leads to the article, author, section and entity', async () => {
  const base = await desk(newsroom, editor);
  const { author } = base.bylines[0] ?? {};
  const entity = await create(newsroom, 'entities', editor, {
    name: 'Merged later',
    type: 'Company',
    _status: 'published',
  });
  const into = await create(newsroom, 'entities', editor, {
    name: 'What lasts',
    type: 'Company',
    _status: 'published',
  });
  const { payload } = newsroom;
  const was = async (collection: 'authors' | 'sections', id: string | undefined) =>
    (await payload.findByID({ collection, id: id ?? '', depth: 0 })).slug;
  const before = [await was('authors', author), await was('sections', base.section)];
  const slug = { slug: 'moved-here' };
  const out = { _status: 'published' } as const;
  await payload.update({ collection: 'authors', id: author ?? '', data: { ...slug, ...out } });
  await payload.update({ collection: 'sections', id: base.section, data: slug });
  await payload.update({ collection: 'entities', id: entity, data: { ...slug, ...out } });
  await payload.update({ collection: 'entities', id: entity, data: { mergedInto: into, ...out } });
  const id = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Old address',
    _status: 'published',
  });
  await newsroom.payload.update({
    collection: 'articles',
    id,
    data: { slug: 'new-address', _status: 'published' },
  });
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  expect(await page('articles/old-address/index.html')).toContain('/articles/new-address/');
  const redirects = await page('_redirects');
  expect(redirects).toContain('/articles/old-address/ /articles/new-address/ 301\n');
  for (const [from, to] of [
    [`/authors/${before[0]}/`, '/authors/moved-here/'],
    [`/sections/${before[1]}/`, '/sections/moved-here/'],
    ['/entities/merged-later/', '/entities/what-lasts/'],
  ]) {
    expect(redirects).toContain(`${from} ${to} 301\n`);
    expect(redirects).toContain(`${from}page/* ${to}page/:splat 301\n`);
    expect(await page(`${from?.slice(1)}index.html`)).toContain(`0; url=${to}`);
  }
  const [formerFeed, feed] = ['/entities/merged-later/rss.xml', '/entities/what-lasts/rss.xml'];
  expect(redirects).toContain(`${formerFeed} ${feed} 301\n`);
  expect(await page(formerFeed.slice(1))).toBe(await page(feed.slice(1)));
});

test('a body that got an unknown node past the API fails the build by name, and the old site stays', async () => {
  const base = await desk(newsroom, editor);
  const id = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Got past',
    _status: 'published',
  });
  await newsroom.payload.db.collections.articles?.updateOne(
    { _id: id },
    { $set: { body: { root: { type: 'root', children: [{ type: 'iframe' }] } } } },
  );
  const before = await shown();
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code).not.toBe(0);
  expect(output).toContain(
    `articles "Got past" (${id}): body.root.children[0].type: unknown node "iframe"`,
  );
  expect(await shown()).toEqual(before);
  await newsroom.payload.delete({ collection: 'articles', id });
});

test('a CMS that stops halfway through a build fails it, and the old site stays', async () => {
  const before = await shown();
  const { url, close } = await halfway(newsroom.url, '/api/entities');
  const { code, output } = await buildSite(url, folder);
  await close();
  expect(code).not.toBe(0);
  expect(output).toMatch(/entities/);
  expect(await shown()).toEqual(before);
});

test.each([
  ['no CMS_URL', '', /CMS_URL is the web address of the CMS/],
  ['an address where nothing answers', 'http://127.0.0.1:9', /127\.0\.0\.1:9/],
  ['an address that is no CMS', 'self', /CMS_URL/],
])('%s is answered with a sentence', async (_, address, sentence) => {
  const other = createServer((_request, response) => response.end('<html>Hello</html>'));
  const port = await listen(other);
  const before = await shown();
  const { code, output } = await buildSite(
    address === 'self' ? `http://127.0.0.1:${port}` : address,
    folder,
  );
  await new Promise((resolve) => other.close(resolve));
  expect(code).not.toBe(0);
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/\n\s+at /);
  expect(await shown()).toEqual(before);
});

/** Passes requests on to the CMS until one for `path` comes; from then on it hangs up. */
async function halfway(
  target: string,
  path: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  let down = false;
  const server = createServer(async (request, response) => {
    down ||= request.url?.startsWith(path) ?? false;
    if (down) {
      request.socket.destroy();
      return;
    }
    const answer = await fetch(`${target}${request.url}`);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
