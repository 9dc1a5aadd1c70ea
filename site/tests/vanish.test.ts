import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  body,
  call,
  create,
  desk,
  picture,
  sentences,
  upload,
} from '../../cms/tests/support/content.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { createMetrics } from '../publisher/http/metrics.ts';
import { createPublisherServer, type PublisherServer } from '../publisher/http/publisher-server.ts';
import { earlierReleases } from '../publisher/release/earlier.ts';
import { SiteFolder } from '../publisher/release/site-folder.ts';
import { preparePages } from './support/pages.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const sentence = 'The witness saw “three & more” <trucks> at the gate of the plant.';

let newsroom: TestNewsroom;
let admin: Record<string, string>;
let opened: TestPublisher;
let server: PublisherServer;
let base: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  server = await createPublisherServer({
    host: '127.0.0.1',
    port: 0,
    secrets: [secret],
    onDoorbell: () => opened.publisher.ring(null),
    onCommand: (command) => opened.publisher.command(command),
    onPreview: (request) => opened.publisher.preview(request),
    asset: (path) => opened.publisher.asset(path),
    status: () => opened.publisher.status(),
    metrics: createMetrics(),
    logger: pino({ level: 'silent' }),
  });
  Object.assign(process.env, {
    PUBLISHER_URL: `http://127.0.0.1:${server.port}`,
    PUBLISHER_SECRET: secret,
  });
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  admin = await newsroom.logIn('admin');
  base = await desk(newsroom, admin);
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Dispatch', url: 'https://news.example', language: 'en', timeZone: 'Asia/Seoul' },
  });
  await publish('One that stays');
  opened = await startTestPublisher(newsroom);
});

afterAll(async () => {
  await opened.close();
  await newsroom.close();
  await server.close();
});

function publish(headline: string, fields: object = {}): Promise<string> {
  const data = { ...base, headline, body: body('Words.'), _status: 'published', ...fields };
  return create(newsroom, 'articles', admin, data);
}

async function photo(alt: string): Promise<string> {
  const file = { data: await picture('jpeg'), name: 'a.jpg', type: 'image/jpeg' };
  const fields = { alt, credit: 'Nobody', _status: 'published' };
  const { body: answer } = await upload(newsroom, admin, file, fields);
  return answer.doc?.id ?? '';
}

const act = (where: string, sent: object, headers = admin) =>
  call(newsroom, 'POST', `/api/${where}`, { headers, body: sent });

/** What a look for the texts finds, by place. */
async function found(report: string, texts: string[]): Promise<Record<string, string>> {
  const { body: answer, status } = await act(`vanishings/${report}/check`, { texts });
  expect(status, sentences(answer)).toBe(200);
  const checks = answer.checks as { place: string; result: string; where: string }[];
  expect(checks.filter(({ result }) => result === 'not checked')).toEqual([]);
  return Object.fromEntries(
    checks.flatMap(({ place, result, where }) => (result === 'found' ? [[place, where]] : [])),
  );
}

const keptBesides = [
  ['workflows', 'article'],
  ['schedules', 'article'],
  ['preview-links', 'document'],
  ['payload-jobs', 'input.article'],
  ['payload-locked-documents', 'document.value'],
] as const;

/** Has the desk keep something of it everywhere; gives the path of a link to its draft. */
async function keptOfIt(id: string): Promise<string> {
  await call(newsroom, 'PATCH', `/api/articles/${id}?draft=true`, {
    headers: admin,
    body: { kicker: 'To come', _status: 'draft' },
  });
  for (const action of [
    { action: 'approve', note: sentence },
    { action: 'schedule', at: '2999-01-01T00:00:00.000Z' },
  ]) {
    const answer = await act(`articles/${id}/workflow`, action);
    expect(answer.status, sentences(answer.body)).toBe(200);
  }
  const data = { documentCollection: 'articles', document: id, hours: 1 };
  const { body: made } = await act('preview-links', data);
  const { docs: users } = await newsroom.payload.find({ collection: 'users', limit: 1 });
  await newsroom.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: users[0]?.id ?? '' },
    },
  });
  return new URL(String(made.doc?.address)).pathname;
}

function countsOf(id: string): Promise<number[]> {
  const { payload } = newsroom;
  return Promise.all(
    keptBesides.map(async ([collection, field]) => {
      const where = { [field]: { equals: id } };
      return (await payload.count({ collection, where })).totalDocs;
    }),
  );
}

test('what vanished is nowhere, and nothing brings it back', async () => {
  const onlyHere = await photo('Only here');
  const shared = await photo('Here and there');
  await publish('Shows the shared one', { heroPhoto: shared });
  const inText = { type: 'upload', version: 3, format: '', relationTo: 'photos', value: shared };
  const text = body(sentence) as { root: { children: object[] } };
  text.root.children.push({ ...inText, id: '65f000000000000000000001', fields: null });
  const id = await publish('Trucks at the plant', { heroPhoto: onlyHere, body: text });
  await newsroom.payload.create({
    collection: 'comments',
    data: { article: id, text: 'A comment on it.', status: 'pending' },
  });
  await opened.look();
  await call(newsroom, 'PATCH', `/api/articles/${id}`, {
    headers: admin,
    body: {
      headline: 'Trucks at the northern plant',
      commentsCloseAt: '2999-01-01T00:00:00.000Z',
      _status: 'published',
    },
  });
  const link = await keptOfIt(id);
  expect(await countsOf(id)).toEqual(keptBesides.map(() => 1));
  await opened.look();
  const site = new SiteFolder(opened.site);
  expect(await earlierReleases(site)).not.toEqual([]);

  const { status, body: answer } = await act(`articles/${id}/vanish`, {
    slug: 'trucks-at-the-plant',
  });
  expect(status, sentences(answer)).toBe(200);
  const { texts, report } = answer as { texts: string[]; report: string } & typeof answer;
  expect(texts).toEqual(
    expect.arrayContaining(['trucks-at-the-plant', 'Trucks at the northern plant', sentence]),
  );
  expect(answer).toMatchObject({ photosPurged: 1, photosKept: [shared] });

  expect(await countsOf(id)).toEqual(keptBesides.map(() => 0));
  expect((await fetch(new URL(link, newsroom.url))).status).toBe(404);
  expect(await found(report, texts)).toEqual({});
  expect(await earlierReleases(site)).toEqual([]);
  await expect(
    opened.publisher.command({ type: 'publisher.rollback', data: { releases: 1 } }),
  ).rejects.toThrow('Only 0 releases can be taken back');
  const { totalDocs } = await newsroom.payload.count({ collection: 'comments' });
  expect(totalDocs).toBe(0);
  const files = await readdir(path.join(newsroom.dataDir, 'photos'));
  const kept = await newsroom.payload.findByID({ collection: 'photos', id: shared });
  expect(files).toContain(kept.filename);
  const shown = (await readdir(path.join(opened.site, 'photos'))).map((name) => name.slice(0, 24));
  expect(new Set(shown)).toEqual(new Set([shared]));
  const { body: kept1 } = await call(newsroom, 'GET', `/api/vanishings/${report}`, {
    headers: admin,
  });
  expect(JSON.stringify(kept1)).not.toMatch(/truck/i);
});

test('a trace is found, wherever it lies, and is not quoted', async () => {
  const id = await publish('Leaves traces behind');
  await opened.look();
  const { body: answer } = await act(`articles/${id}/vanish`, { slug: 'leaves-traces-behind' });
  const report = String(answer.report);
  const copied = await publish('A copy', { body: body('Cited: Leaves traces behind') });
  await opened.look();
  await call(newsroom, 'PATCH', `/api/articles/${copied}`, {
    headers: admin,
    body: { headline: 'A copy all the same', _status: 'published' },
  });
  await opened.look();
  await newsroom.payload.db.create({
    collection: 'preview-links',
    data: { documentCollection: 'articles', document: String(id), hours: 1, title: 'x' },
  });
  await mkdir(path.join(opened.site, 'stray'));
  await writeFile(path.join(opened.site, 'stray', 'x.html.gz'), gzipSync('Leaves traces behind'));
  const traces = await found(report, answer.texts as string[]);
  expect(traces).toEqual({
    'Database: API, feeds, revisions, notes': expect.stringContaining(`articles ${copied}`),
    'Previews and their links': expect.stringMatching(/^preview-links [0-9a-f]{24}$/),
    'Pages and files of the site': expect.stringMatching(
      /articles\/a-copy\/index\.html(.|\n)*stray/,
    ),
    'What the publisher keeps to go back to': expect.stringMatching(/^earlier/),
    'The publisher’s snapshot': expect.stringContaining(`articles ${copied}`),
  });
  expect(JSON.stringify(traces)).not.toContain('Leaves traces');
});

test('it is refused, with what to do, and nothing has changed', async () => {
  const id = await publish('Stays all the same');
  const link = { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: id } };
  const node = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields: link };
  const slug = 'stays-all-the-same';
  const tries = [
    [{ slug: 'another' }, admin, 400, 'to confirm: “stays-all-the-same”'],
    [{}, admin, 400, 'Type the web address'],
    [{ slug }, await newsroom.logIn('editor'), 403, 'Only admins'],
    [{ slug }, { 'content-type': 'application/json' }, 401, 'Log in'],
  ] as const;
  for (const [sent, headers, status, words] of tries) {
    const answer = await act(`articles/${id}/vanish`, sent, { ...headers });
    expect(answer.status, words).toBe(status);
    expect(sentences(answer.body)).toContain(words);
  }
  await publish('Links there', { body: body([{ ...node, children: [] }]) });
  const linked = await act(`articles/${id}/vanish`, { slug });
  expect(linked.status).toBe(409);
  expect(sentences(linked.body)).toContain('“Links there” (articles). Take the links out first.');
  expect((await call(newsroom, 'GET', `/api/articles/${id}`)).status).toBe(200);
});

test('also while the release without it is refused', async () => {
  const id = await publish('Vanishes in trouble');
  const spoiled = await publish('Spoiled');
  await opened.look();
  await newsroom.payload.db.collections.articles?.updateOne(
    { _id: spoiled },
    { $set: { body: { root: { type: 'root', children: [{ type: 'iframe' }] } } } },
  );
  await call(newsroom, 'PATCH', `/api/sections/${base.section}`, {
    headers: admin,
    body: { order: 3 },
  });
  await act(`articles/${id}/vanish`, { slug: 'vanishes-in-trouble' });
  await newsroom.payload.db.updateOne({ collection: 'articles', id: spoiled, data: {} });
  await opened.look();
  expect(await earlierReleases(new SiteFolder(opened.site))).toEqual([]);
});
