import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePublisherAccount } from '../src/machines/ensure-publisher-account.ts';
import { call, create, desk } from './support/content.ts';
import { changesAfter, machine } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

const execute = promisify(execFile);
let newsroom: TestNewsroom;
let editor: Record<string, string>;
let follower: Record<string, string>;
let beginning: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  follower = await machine(newsroom, ['readFeed']);
  const { body } = await call(newsroom, 'GET', '/api/snapshot', { headers: follower });
  beginning = String(body.cursor);
});

afterAll(() => newsroom.close());

const code = (body: { errors?: { data?: object }[] }) => body.errors?.[0]?.data;

test('feed and snapshot are for machine accounts with the permission, and for nobody else', async () => {
  const others: [string, Record<string, string>, number, string][] = [
    ['a reader', {}, 401, 'no-machine'],
    ['an unknown key', { authorization: 'machines API-Key nothing' }, 401, 'no-machine'],
    ['an editor', editor, 403, 'no-machine'],
    ['an admin', await newsroom.logIn('admin'), 403, 'no-machine'],
    ['another machine', await machine(newsroom, ['sendReceipts']), 403, 'no-permission'],
  ];
  for (const path of [`/api/changes?after=${beginning}`, '/api/snapshot']) {
    for (const [who, headers, status, expected] of others) {
      const answer = await call(newsroom, 'GET', path, { headers });
      expect([answer.status, code(answer.body)], `${who} at ${path}`).toEqual([
        status,
        { code: expected },
      ]);
    }
    expect((await call(newsroom, 'GET', path, { headers: follower })).status).toBe(200);
  }
});

test('a machine sees through the API what readers see, if it may, and else nothing', async () => {
  const reader = await machine(newsroom, ['readPublic', 'readFeed', 'sendReceipts', 'preview']);
  const base = await desk(newsroom, editor);
  const person = await create(newsroom, 'sources', editor, {
    type: 'person',
    title: 'Driver Ri, heron-2291',
    _status: 'published',
  });
  await create(newsroom, 'articles', editor, { ...base, headline: 'heron-2291 in a draft' });
  const live = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Out',
    embargo: '2020-01-01T00:00:00.000Z',
    claims: [{ statement: 'So it is', statementType: 'reported', sources: [person] }],
    _status: 'published',
  });
  const patched = await call(newsroom, 'PATCH', `/api/articles/${live}?draft=true`, {
    headers: editor,
    body: { headline: 'heron-2291 in a draft over it' },
  });
  expect(patched.status).toBe(200);
  await newsroom.payload.create({
    collection: 'comments',
    data: { article: live, text: 'heron-2291 waits', status: 'pending' },
  });
  await newsroom.payload.jobs.queue({ task: 'encodeAvif', input: { photo: person } });
  for (const { slug } of newsroom.payload.config.collections) {
    for (const query of ['', 'draft=true', 'trash=true', 'draft=true&trash=true', 'depth=2']) {
      const path = `/api/${slug}?${query}`;
      const asMachine = await call(newsroom, 'GET', path, { headers: reader });
      expect(asMachine, path).toEqual(await call(newsroom, 'GET', path));
      const { status } = await call(newsroom, 'GET', path, { headers: follower });
      expect(status, path).toBe(slug === 'payload-migrations' ? 501 : 403);
      expect(JSON.stringify(asMachine.body), path).not.toContain('heron-2291');
    }
  }
  for (const path of [
    `/api/articles/${live}?draft=true`,
    `/api/articles/versions?where[parent][equals]=${live}`,
    `/api/articles?where[claims.sources][equals]=${person}`,
    `/api/articles?where[stage][equals]=draft`,
    '/api/payload-jobs/run',
    '/api/globals/site-settings/versions',
  ]) {
    const asMachine = await call(newsroom, 'GET', path, { headers: reader });
    expect(asMachine, path).toEqual(await call(newsroom, 'GET', path));
  }
});

test('a machine writes nothing, becomes no session, and has no admin', async () => {
  const json = { ...follower, 'content-type': 'application/json' };
  for (const { slug } of newsroom.payload.config.collections) {
    const before = (await newsroom.payload.count({ collection: slug })).totalDocs;
    const { status } = await call(newsroom, 'POST', `/api/${slug}`, {
      headers: json,
      body: { headline: 'x', name: 'x', title: 'x', key: 'x', value: 'x' },
    });
    expect([400, 401, 403, 404, 501], slug).toContain(status);
    expect((await newsroom.payload.count({ collection: slug })).totalDocs, slug).toBe(before);
  }
  const mayEnter = async (headers: Record<string, string>) =>
    (await call(newsroom, 'GET', '/api/access', { headers })).body.canAccessAdmin === true;
  expect([await mayEnter(editor), await mayEnter(follower)]).toEqual([true, false]);
  const refreshed = await fetch(`${newsroom.url}/api/machines/refresh-token`, {
    method: 'POST',
    headers: follower,
  });
  const token = /refreshedToken":"([^"]+)"/.exec(await refreshed.text())?.[1] ?? 'none';
  const asSession = { authorization: `JWT ${token}` };
  expect(
    (await call(newsroom, 'GET', '/api/machines/me', { headers: asSession })).body.user,
  ).toBeNull();
  for (const door of ['login', 'first-register', 'forgot-password', 'reset-password', 'unlock']) {
    const { status } = await call(newsroom, 'POST', `/api/machines/${door}`, {
      headers: { 'content-type': 'application/json' },
      body: { email: 'a@example.org', password: 'long enough, surely', token: 'x' },
    });
    expect([400, 401, 403, 404], door).toContain(status);
  }
});

test('only admins see machine accounts, and nobody reads a key again', async () => {
  const admin = await newsroom.logIn('admin');
  expect((await call(newsroom, 'GET', '/api/machines', { headers: editor })).status).toBe(403);
  const { body } = await call(newsroom, 'GET', '/api/machines', { headers: admin });
  expect(body.totalDocs).toBeGreaterThan(0);
  expect(JSON.stringify(body)).not.toContain(follower.authorization?.split(' ')[2]);
});

test('a script makes a machine account, and says its key once', async () => {
  const script = path.resolve(import.meta.dirname, '../src/scripts/create-machine.ts');
  const run = (...words: string[]) => execute(process.execPath, [script, ...words]);
  const { stdout } = await run('Mirror');
  const [, authorization = ''] = /(machines API-Key [0-9a-f]{64})/.exec(stdout) ?? [];
  expect((await changesAfter(newsroom, { authorization }, beginning)).more).toBe(false);
  await expect(run('Mirror')).rejects.toThrow('There is a machine account “Mirror” already.');
  await expect(run('Other', 'write')).rejects.toThrow(
    'The permissions are readPublic, readFeed, sendReceipts, preview.',
  );
});

test("the publisher's account is made with its key, and takes a new one", async () => {
  const keys = ['a'.repeat(64), 'b'.repeat(64)] as const;
  for (const key of [keys[0], keys[0], keys[1]]) {
    await ensurePublisherAccount(newsroom.payload, key);
    const headers = { authorization: `machines API-Key ${key}` };
    expect((await changesAfter(newsroom, headers, beginning)).more).toBe(false);
  }
  const { docs } = await newsroom.payload.find({
    collection: 'machines',
    where: { name: { equals: 'Publisher' } },
  });
  // What it follows and what it reports: the pages it asks for as a reader does.
  expect(docs).toMatchObject([{ permissions: ['readFeed', 'sendReceipts'] }]);
  const headers = { authorization: `machines API-Key ${keys[1]}` };
  expect((await call(newsroom, 'GET', '/api/articles', { headers })).status).toBe(403);
  const old = await call(newsroom, 'GET', '/api/snapshot', {
    headers: { authorization: `machines API-Key ${keys[0]}` },
  });
  expect(old.status).toBe(401);
});
