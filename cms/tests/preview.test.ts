import { randomBytes } from 'node:crypto';
import type { PreviewRequest } from '@dateline/shared/feed/preview.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMetrics } from '../../site/publisher/http/metrics.ts';
import {
  createPublisherServer,
  type PublisherServer,
} from '../../site/publisher/http/publisher-server.ts';
import { createLogger } from '../../site/publisher/logger.ts';
import { preparePages } from '../../site/tests/support/pages.ts';
import {
  startTestPublisher,
  type TestPublisher,
} from '../../site/tests/support/publisher/test-publisher.ts';
import { body, call, create, desk, picture, text, upload } from './support/content.ts';
import { machine } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let opened: TestPublisher;
let server: PublisherServer;
let editor: Record<string, string>;
let reporter: Record<string, string>;
let story: Record<string, unknown>;
let asked: PreviewRequest[];

beforeAll(async () => {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  server = await createPublisherServer({
    host: '127.0.0.1',
    port: 0,
    secrets: [secret],
    onDoorbell: () => {},
    onCommand: async () => ({}),
    onPreview: (request) => {
      asked.push(request);
      return opened.publisher.preview(request);
    },
    asset: (path) => opened.publisher.asset(path),
    status: () => opened.publisher.status(),
    metrics: createMetrics(),
    logger: createLogger('silent'),
  });
  Object.assign(process.env, {
    PUBLISHER_URL: `http://127.0.0.1:${server.port}`,
    PUBLISHER_SECRET: secret,
  });
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  editor = await newsroom.logIn('editor');
  reporter = await newsroom.logIn('reporter');
  await call(newsroom, 'POST', '/api/globals/site-settings', {
    headers: editor,
    body: { name: 'News', url: 'https://news.example', language: 'en', timeZone: 'Asia/Seoul' },
  });
  story = { ...(await desk(newsroom, editor)), language: 'en', comments: 'closed' };
  opened = await startTestPublisher(newsroom);
});

afterAll(async () => {
  await opened.close();
  await server.close();
  await newsroom.close();
});

beforeEach(() => {
  asked = [];
});

test('a draft over a published story is shown to the newsroom, and to nobody else', async () => {
  const id = await article({ headline: 'What is out', _status: 'published' });
  await opened.look();
  await change(id, { headline: 'What is coming' });
  const path = `/api/preview/draft/articles/${id}`;
  const shown = await get(path, editor);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('<h1 class="article-headline">What is coming</h1>');
  expect(shown.html).toContain('<p class="preview-banner">Preview, not published.</p>');
  expect((await get(path, reporter)).html).toContain('What is coming');

  const stranger = await get(path);
  expect(stranger.status).toBe(401);
  expect(stranger.html).toContain('Sign in to the admin');
  const { authorization = '' } = await machine(newsroom, ['readFeed']);
  expect((await get(path, { authorization })).status).toBe(403);
  expect((await get(path, await machine(newsroom, ['preview']))).html).toContain('What is coming');
  expect((await get(`/api/preview/draft/articles/${'0'.repeat(24)}`, editor)).status).toBe(404);
  expect((await get(`/api/preview/draft/users/${id}`, editor)).status).toBe(404);
});

test('nothing keeps, indexes, frames or runs a preview', async () => {
  const id = await article({});
  const link = await linkTo(id);
  for (const path of [`/api/preview/draft/articles/${id}`, link.path, `${link.path}x`]) {
    const { headers } = await get(path, editor);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBe(null);
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('script');
    expect(policy).toContain(
      path.includes('draft') ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
    );
    expect(policy?.includes('sandbox')).toBe(!path.includes('draft'));
  }
  const { html } = await get(link.path);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
  expect(html).toContain('<a href="https://news.example/about/" target="_blank">');
  expect(html).not.toMatch(
    /<script(?! type="application\/ld\+json")|(?:src|srcset)="(?!\/api\/preview\/link\/)/,
  );
});

test('a link opens its draft, for whoever has it, until it ends', async () => {
  const id = await article({ headline: 'For the lawyer' });
  const link = await linkTo(id, { hours: 1 });
  expect(link.address).toMatch(new RegExp(`^${newsroom.url}/api/preview/link/`));
  const shown = await get(link.path);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('For the lawyer');
  expect(shown.html).toContain('This link ends on');
  expect((await readLink(link.id)).lastUsed).toEqual(expect.any(String));
  const lasts = Date.parse(String((await readLink(link.id)).expires)) - Date.now();
  expect(lasts).toBeGreaterThan(59 * 60_000);
  expect(lasts).toBeLessThanOrEqual(60 * 60_000);

  const nothing = await get('/api/preview/link/nonsense');
  expect(nothing.status).toBe(404);
  expect(nothing.html).toContain('Ask whoever sent it to you for another one.');
  await call(newsroom, 'PATCH', `/api/preview-links/${link.id}`, {
    headers: editor,
    body: { revoked: true },
  });
  expect(await opensNothing(link.path, nothing.html)).toBe(true);
  expect((await readLink(link.id)).address).toBe(null);
  await call(newsroom, 'PATCH', `/api/preview-links/${link.id}`, {
    headers: editor,
    body: { revoked: false, hours: 300, document: story.section, expires: '2099-01-01' },
  });
  expect(await opensNothing(link.path, nothing.html)).toBe(true);
  expect(await readLink(link.id)).toMatchObject({ hours: 1, document: id, revoked: true });
});

test('a link that is not as it was made opens nothing, and all of them are answered alike', async () => {
  const [mine, other] = [await article({}), await article({ headline: 'Of others' })];
  const link = await linkTo(mine);
  const nothing = (await get('/api/preview/link/nonsense')).html;
  const token = link.path.split('/').at(-1) ?? '';
  const [, collection, , expires, signature] = token.split('.');
  const forged = [
    token.replace(mine, other),
    token.replace('articles', 'authors'),
    [link.id, collection, mine, `${expires}0`, signature].join('.'),
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.split('.').slice(0, -1).join('.'),
    `${token}.${signature}`,
    '-.-',
  ];
  for (const each of forged) {
    expect(await opensNothing(`/api/preview/link/${each}`, nothing), each).toBe(true);
  }
  const { previewToken } = await import('../src/preview/preview-token.ts');
  const grant = { link: link.id, collection: 'articles', document: mine } as const;
  const ended = previewToken({ ...grant, expires: new Date(Date.now() - 1000) });
  const later = new Date(Date.now() + 60_000);
  const ofNoRow = previewToken({ ...grant, link: 'a'.repeat(24), expires: later });
  const ofOther = previewToken({ ...grant, document: other, expires: later });
  for (const each of [ended, ofNoRow, ofOther]) {
    expect(await opensNothing(`/api/preview/link/${each}`, nothing), each).toBe(true);
  }
  expect(asked).toEqual([]);
  expect((await get(link.path)).status).toBe(200);
});

test('a link ends with the account that made it, with its draft, and when that is retracted', async () => {
  const nothing = (await get('/api/preview/link/nonsense')).html;
  const leaver = await newsroom.payload.create({
    collection: 'users',
    data: {
      email: 'leaver@example.org',
      name: 'L',
      password: 'correct horse staple',
      roles: ['editor'],
    },
  });
  const id = await article({});
  const link = await linkTo(id);
  await newsroom.payload.db.updateOne({
    collection: 'preview-links',
    id: link.id,
    data: { createdBy: leaver.id },
  });
  expect((await get(link.path)).status).toBe(200);
  await newsroom.payload.delete({ collection: 'users', id: leaver.id });
  expect(await opensNothing(link.path, nothing)).toBe(true);

  const [retracted, trashed] = [await linkTo(id), await linkTo(await article({}))];
  await newsroom.payload.update({
    collection: 'articles',
    id,
    draft: true,
    data: { stage: 'retracted' },
  });
  expect(await opensNothing(retracted.path, nothing)).toBe(true);
  expect((await get(`/api/preview/draft/articles/${id}`, editor)).status).toBe(200);
  await call(newsroom, 'PATCH', `/api/articles/${trashed.document}`, {
    headers: editor,
    body: { deletedAt: new Date().toISOString() },
  });
  expect(await opensNothing(trashed.path, nothing)).toBe(true);
});

test('photos of the draft open, of other drafts none, and nothing else does', async () => {
  const [own, ofOther, published] = [
    await photo({}),
    await photo({}),
    await photo({ _status: 'published' }),
  ];
  const id = await article({ heroPhoto: own });
  await article({ heroPhoto: ofOther });
  const link = await linkTo(id);
  const { html } = await get(link.path);
  const [, src = ''] = /<img src="([^"]+)"/.exec(html) ?? [];
  expect(src).toContain(`${link.path}/photos/${own}/webp-`);
  for (const base of [link.path, `/api/preview/draft/articles/${id}`]) {
    const file = await fetch(newsroom.url + src.replace(link.path, base), { headers: editor });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('image/webp');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect((await file.bytes()).subarray(8, 12)).toEqual(new Uint8Array(Buffer.from('WEBP')));
  }
  expect((await get(`${link.path}/photos/${published}/webp-480`)).status).toBe(200);
  for (const path of [
    `photos/${ofOther}/webp-480`,
    `photos/${own}/webp-481`,
    `photos/${own}/png-480`,
    `photos/${own}/..%2F..%2Fsecrets`,
    `photos/${own}`,
    `photos/${own}/webp-480/x`,
    'assets/entry.mjs',
    'assets/..%2Fserver/entry.mjs',
    'elsewhere',
  ]) {
    expect((await get(`${link.path}/${path}`)).status, path).toBe(404);
  }
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  const css = await get(style);
  expect(css.headers.get('content-type')).toContain('text/css');
  expect(css.html).toContain('.article');
  expect((await get(style.replace(link.path, `${link.path}x`))).status).toBe(404);
});

test('persons who are sources, accounts and what only the desk may know are not in it', async () => {
  const secret = 'nobody-may-know';
  const person = await create(newsroom, 'sources', editor, {
    type: 'person',
    title: `${secret}-person`,
    _status: 'published',
  });
  const press = await create(newsroom, 'sources', editor, {
    type: 'press',
    title: 'A paper not yet entered',
    note: `${secret}-note`,
  });
  const entity = await create(newsroom, 'entities', editor, {
    type: 'Company',
    name: 'A body not yet out',
    legallySensitive: true,
  });
  const footnote = {
    type: 'inlineBlock',
    version: 1,
    fields: {
      id: randomBytes(12).toString('hex'),
      blockType: 'footnote',
      sources: [person, press],
    },
  };
  const linked = await article({
    headline: `${secret}-headline`,
    slug: 'linked',
    body: body(`${secret}-body`),
  });
  const internal = {
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', doc: { relationTo: 'articles', value: linked } },
    children: [text('another')],
  };
  const id = await article({
    body: body([text('As said'), footnote, internal]),
    claims: [{ statement: 'It runs.', statementType: 'reported', sources: [person, press] }],
    about: [entity],
    embargo: '2099-01-01T00:00:00.000Z',
  });
  const { html, status } = await get((await linkTo(id)).path);
  expect(status).toBe(200);
  expect(html).toContain('A paper not yet entered');
  expect(html).toContain('A body not yet out');
  expect(html).toContain('href="https://news.example/articles/linked/"');
  for (const place of [html, JSON.stringify(asked)]) {
    for (const hidden of [
      secret,
      person,
      '2099',
      'legallySensitive',
      'editor@example.org',
      'embargo',
    ]) {
      expect(place).not.toContain(hidden);
    }
  }
});

test('an unfinished draft is shown as far as it goes, and says what is missing', async () => {
  const answer = await call(newsroom, 'POST', '/api/articles?draft=true&depth=0', {
    headers: reporter,
    body: { headline: 'Begun', claims: [{}], _status: 'draft' },
  });
  const { html } = await get(`/api/preview/draft/articles/${answer.body.doc?.id}`, reporter);
  expect(html).toContain('No byline yet');
  expect(html).toContain(
    'Preview, not published. Still missing: byline, section. Left out, because not complete: a part of claims.',
  );
});

test('what a draft shows and is gone is left out', async () => {
  const hero = await photo({});
  const id = await article({ heroPhoto: hero });
  await newsroom.payload.delete({ collection: 'photos', id: hero });
  const { html, status } = await get(`/api/preview/draft/articles/${id}`, editor);
  expect(status).toBe(200);
  expect(html).not.toContain('<img');
});

test('who makes links, and who sees and ends them', async () => {
  const id = await article({});
  const make = (headers: Record<string, string>) =>
    call(newsroom, 'POST', '/api/preview-links', {
      headers,
      body: { documentCollection: 'articles', document: id },
    });
  const json = { 'content-type': 'application/json' };
  expect((await make(json)).status).toBe(403);
  expect((await make(await newsroom.logIn('moderator'))).status).toBe(403);
  expect((await make({ ...json, ...(await machine(newsroom, ['preview'])) })).status).toBe(403);
  const [ofReporter, ofEditor] = [(await make(reporter)).body.doc, (await make(editor)).body.doc];
  expect(ofReporter).toMatchObject({ hours: 48, document: id, address: expect.any(String) });
  const idsSeenBy = async (headers?: Record<string, string>) =>
    (
      await call(newsroom, 'GET', `/api/preview-links?where[document][equals]=${id}`, { headers })
    ).body.docs
      ?.map((link) => link.id)
      .sort();
  expect(await idsSeenBy(reporter)).toEqual([ofReporter?.id]);
  expect(await idsSeenBy(editor)).toEqual([ofReporter?.id, ofEditor?.id].sort());
  expect(await idsSeenBy(await newsroom.logIn('moderator'))).toBeUndefined();
  expect(await idsSeenBy()).toBeUndefined();
  const end = { headers: reporter, body: { revoked: true } };
  expect((await call(newsroom, 'PATCH', `/api/preview-links/${ofEditor?.id}`, end)).status).toBe(
    403,
  );
  expect((await call(newsroom, 'PATCH', `/api/preview-links/${ofReporter?.id}`, end)).status).toBe(
    200,
  );
  const ofNothing = await call(newsroom, 'POST', '/api/preview-links', {
    headers: reporter,
    body: { documentCollection: 'articles', document: '0'.repeat(24) },
  });
  expect(ofNothing.status).toBe(403);
  const tooLong = await call(newsroom, 'POST', '/api/preview-links', {
    headers: editor,
    body: { documentCollection: 'articles', document: id, hours: 1000 },
  });
  expect(tooLong.status).toBe(400);
});

test('without the publisher, or where it has no pages yet, the preview says what to do', async () => {
  const id = await article({});
  const link = await linkTo(id);
  await opened.stop();
  const { env } = await import('../src/env.ts');
  const { PUBLISHER_URL } = env;
  Object.assign(env, { PUBLISHER_URL: 'http://127.0.0.1:1' });
  newsroom.payload.logger.level = 'fatal';
  const away = await get(`/api/preview/draft/articles/${id}`, editor);
  expect(away.status).toBe(503);
  expect(away.html).toContain('tell whoever runs Dateline to start it');
  const outside = await get(link.path);
  expect(outside.status).toBe(503);
  expect(outside.html).toContain('It cannot be shown now. Try again later.');
  Object.assign(env, { PUBLISHER_URL: undefined });
  expect((await get(`/api/preview/draft/articles/${id}`, editor)).html).toContain(
    'set PUBLISHER_URL',
  );
  Object.assign(env, { PUBLISHER_URL });
  newsroom.payload.logger.level = 'error';
  await opened.start();
  expect((await get(link.path)).status).toBe(200);
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(newsroom.url + path, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function opensNothing(path: string, nothing: string): Promise<boolean> {
  const { status, html } = await get(path);
  return status === 404 && html === nothing;
}

function article(data: object): Promise<string> {
  return create(newsroom, 'articles', editor, {
    headline: `A draft ${randomBytes(4).toString('hex')}`,
    ...story,
    ...data,
  });
}

async function change(id: string, data: object): Promise<void> {
  await call(newsroom, 'PATCH', `/api/articles/${id}?draft=true`, {
    headers: editor,
    body: { ...data, _status: 'draft' },
  });
}

async function photo(data: object): Promise<string> {
  const file = { data: await picture('jpeg'), name: 'hall.jpg', type: 'image/jpeg' };
  const fields = { alt: 'A hall', credit: 'Photo: desk', ...data };
  const { body: uploaded } = await upload(newsroom, editor, file, fields);
  return String(uploaded.doc?.id);
}

async function linkTo(document: string, options: object = {}) {
  const answer = await call(newsroom, 'POST', '/api/preview-links?depth=0', {
    headers: editor,
    body: { documentCollection: 'articles', document, ...options },
  });
  const address = String(answer.body.doc?.address);
  return { id: String(answer.body.doc?.id), document, address, path: new URL(address).pathname };
}

async function readLink(id: string): Promise<Record<string, unknown>> {
  return (await call(newsroom, 'GET', `/api/preview-links/${id}?depth=0`, { headers: editor }))
    .body;
}

test('who opens links all the time has to wait, for those that open nothing too', async () => {
  const { path } = await linkTo(await article({}));
  const file = await get(`${path}/assets/favicon.svg`);
  const tried: number[] = [];
  while (tried.at(-1) !== 429) {
    expect(tried.length).toBeLessThan(200);
    tried.push((await get('/api/preview/link/nonsense')).status);
  }
  const refused = await fetch(`${newsroom.url}${path}`);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toMatch(/Wait (?:a minute|\d+ minutes), then open the link again\./);
  expect((await get(`${path}/assets/favicon.svg`)).status).toBe(file.status);
});
