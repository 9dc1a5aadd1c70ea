import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, sentences } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});

afterAll(() => newsroom.close());

const json = { 'content-type': 'application/json' };

test('the first account is not for whoever comes first', async () => {
  const { status, body } = await call(newsroom, 'POST', '/api/users/first-register', {
    headers: json,
    body: { email: 'a@example.org', password: 'long enough, surely', name: 'a', roles: ['admin'] },
  });
  expect(status).toBe(403);
  expect(sentences(body)).toContain('npm run create-admin');
  expect((await newsroom.payload.count({ collection: 'users' })).totalDocs).toBe(0);
});

test('nobody from outside writes anything', async () => {
  for (const { slug } of newsroom.payload.config.collections) {
    const { status } = await call(newsroom, 'POST', `/api/${slug}`, {
      headers: json,
      body: { headline: 'x', name: 'x', title: 'x', email: 'x@example.org', password: 'x' },
    });
    expect([400, 401, 403, 404, 501], slug).toContain(status);
    expect((await newsroom.payload.count({ collection: slug })).totalDocs, slug).toBe(0);
  }
  const settings = await call(newsroom, 'POST', '/api/globals/site-settings', {
    headers: json,
    body: { name: 'x' },
  });
  expect(settings.status).toBe(403);
});

test.each([
  ['GET', '/api/users'],
  ['GET', '/api/payload-jobs'],
  ['GET', '/api/payload-jobs/run'],
  ['POST', '/api/graphql'],
  ['GET', '/api/articles/versions'],
])('%s %s answers nothing to the public', async (method, path) => {
  const response = await fetch(`${newsroom.url}${path}`, { method });
  const text = await response.text();
  expect(text).not.toContain('"docs":[{');
  expect([401, 403, 404], text).toContain(response.status);
});

test('the job runner is for admins', async () => {
  const headers = await newsroom.logIn('reporter');
  expect((await call(newsroom, 'GET', '/api/payload-jobs/run', { headers })).status).toBe(401);
});

test('a reporter cannot become an admin, and of colleagues sees no more than the name', async () => {
  const headers = await newsroom.logIn('reporter');
  await newsroom.logIn('admin');
  const { body: me } = await call(newsroom, 'GET', '/api/users/me', { headers });
  const { id } = me.user as { id: string };
  await call(newsroom, 'PATCH', `/api/users/${id}`, { headers, body: { roles: ['admin'] } });
  const account = await newsroom.payload.findByID({ collection: 'users', id });
  expect(account.roles).toEqual(['reporter']);
  const list = await call(newsroom, 'GET', '/api/users?depth=2', { headers });
  expect(list.body.docs?.map(({ name, email }) => [name, email]).sort()).toEqual([
    ['admin', undefined],
    ['reporter', 'reporter@example.org'],
  ]);
  for (const query of [
    'where[email][contains]=admin',
    'sort=email',
    'where[sessions.id][exists]=true',
  ]) {
    const { status } = await call(newsroom, 'GET', `/api/users?${query}`, { headers });
    expect(status, query).toBe(400);
  }
});

test('a password of eleven characters is too short', async () => {
  const { status, body } = await call(newsroom, 'POST', '/api/users', {
    headers: await newsroom.logIn('admin'),
    body: {
      email: 'short@example.org',
      password: 'eleven char',
      name: 'Short',
      roles: ['reporter'],
    },
  });
  expect(status).toBe(400);
  expect(sentences(body)).toContain('A password has 12 characters or more.');
});

test('a session cookie counts only for requests from the admin itself', async () => {
  await newsroom.logIn('admin');
  const login = await fetch(`${newsroom.url}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'admin@example.org', password: 'correct horse battery staple' }),
  });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(login.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
  const me = async (origin: string) =>
    (await call(newsroom, 'GET', '/api/users/me', { headers: { cookie, origin } })).body.user;
  expect(await me(newsroom.url)).not.toBeNull();
  expect(await me('https://evil.example')).toBeNull();
});

test('what documents lead to is answered one step deep, however deep one asks', async () => {
  const { payload } = newsroom;
  const source = await payload.create({
    collection: 'sources',
    draft: true,
    data: { title: 'Trade register', type: 'official' },
  });
  const entity = await payload.create({
    collection: 'entities',
    draft: true,
    data: {
      names: [{ value: 'Amisan', kind: 'official', lang: 'en', script: 'Latn', source: source.id }],
    },
  });
  const { id } = await payload.create({
    collection: 'relationships',
    draft: true,
    data: { subject: entity.id },
  });
  const headers = await newsroom.logIn('editor');
  for (const query of ['', '&depth=2', '&depth=10']) {
    const path = `/api/relationships/${id}?draft=true${query}`;
    const { body } = await call(newsroom, 'GET', path, { headers });
    expect(body.subject, query).toMatchObject({ id: entity.id, names: [{ source: source.id }] });
  }
});
