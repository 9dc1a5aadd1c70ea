import crypto from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { call, sentences } from './support/content.ts';
import { machine } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

const password = 'correct horse battery staple';
let newsroom: TestNewsroom;
let address = 0;

beforeAll(async () => {
  vi.stubEnv('TRUST_PROXY', 'true');
  newsroom = await openTestNewsroom();
});

afterEach(async () => {
  await settings(false);
});

afterAll(() => newsroom.close());

test('a right password opens a session, and its cookie is kept from scripts and other sites', async () => {
  const { email } = await account('reporter');
  const response = await post('/login', { email: ` ${email.toUpperCase()}`, password });
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a wrong password and an unknown name get the same answer after the same work', async () => {
  const { email } = await account('reporter');
  const hashes = vi.spyOn(crypto, 'pbkdf2');
  const answers: unknown[] = [];
  for (const name of [email, 'nobody@example.org']) {
    const response = await post('/login', { email: name, password: 'not the right password' });
    answers.push([response.status, await response.json()]);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject([401, {}]);
  // Rounds, length and digest are what takes the time.
  const work = hashes.mock.calls.map(([, , ...rest]) => rest.slice(0, 3));
  expect(work).toEqual([work[0], work[0]]);
});

test('of 200 attempts few are hashed, and the right password still works from elsewhere', async () => {
  const hashes = vi.spyOn(crypto, 'pbkdf2');
  const { email } = await account('reporter');
  hashes.mockClear();
  const attacker = nextAddress();
  const answers: number[] = [];
  for (let attempt = 0; attempt < 200; attempt++) {
    const name = attempt % 2 === 0 ? email : `guess-${attempt}@example.org`;
    const guess = { email: name, password: `guess number ${attempt}` };
    const response = await post('/login', guess, { 'x-forwarded-for': attacker });
    answers.push(response.status);
    if (response.status === 429 && !answers.includes(-1)) {
      expect(sentences(await response.json())).toMatch(/Wait \d+ minutes, then try again/);
      answers.push(-1);
    }
  }
  const tried = answers.filter((status) => status === 401).length;
  expect(tried).toBeLessThanOrEqual(40);
  expect(answers.filter((status) => status === 429)).toHaveLength(200 - tried);
  expect(hashes).toHaveBeenCalledTimes(tried);
  expect((await post('/login', { email, password })).status).toBe(200);
});

test('attempts from many addresses on one name end, and who waits is told how long', async () => {
  const { email } = await account('reporter');
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 35; attempt++) {
    statuses.push((await post('/login', { email, password: 'guess after guess' })).status);
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(30);
  const right = await post('/login', { email, password });
  expect(right.status).toBe(429);
  expect(sentences(await right.json())).toMatch(/with this e-mail. Wait \d+ minutes/);
});

test('passwords that are tried first are refused, at every door that sets one', async () => {
  const admin = await newsroom.logIn('admin');
  const { id, session, email } = await account('reporter');
  const own = (await post('/login', { email, password })).headers.get('set-cookie');
  expect(own).not.toBeNull();
  for (const [weak, sentence] of [
    ['eleven char', '12 characters or more'],
    ['password1234', 'tried first'],
    [`${email} is me`, 'nothing of your name or e-mail'],
  ]) {
    const created = await call(newsroom, 'POST', '/api/users', {
      headers: admin,
      body: { email, name: 'New', password: weak, roles: ['reporter'] },
    });
    expect(sentences(created.body), weak).toContain(sentence);
    for (const headers of [admin, session]) {
      const change = { headers, body: { password: weak } };
      const changed = await call(newsroom, 'PATCH', `/api/users/${id}`, change);
      expect(sentences(changed.body), weak).toContain(sentence);
      const where = `/api/users?where[id][equals]=${id}`;
      expect((await call(newsroom, 'PATCH', where, change)).body.docs, weak).toEqual([]);
    }
  }
  expect((await post('/login', { email, password })).status).toBe(200);
});

test('a new password ends all other sessions; one from an admin ends all', async () => {
  const { id, session, email } = await account('reporter');
  const second = await sessionOf(email);
  const fresh = 'another staple for the horse';
  const change = { headers: session, body: { password: fresh } };
  expect((await call(newsroom, 'PATCH', `/api/users/${id}`, change)).status).toBe(200);
  expect([await isIn(session), await isIn(second)]).toEqual([true, false]);
  const admin = await newsroom.logIn('admin');
  const reset = { headers: admin, body: { password } };
  expect((await call(newsroom, 'PATCH', `/api/users/${id}`, reset)).status).toBe(200);
  expect(await isIn(session)).toBe(false);
  const refreshed = await post('/refresh-token', {}, session);
  expect(refreshed.status).toBe(403);
});

test('nobody gets in by way of an e-mail, and nothing says who has an account', async () => {
  const { email, id } = await account('reporter');
  for (const name of [email, 'nobody@example.org']) {
    const response = await post('/forgot-password', { email: name });
    expect([response.status, sentences(await response.json())]).toEqual([
      403,
      'No e-mail is sent: ask an admin to give you a new password.',
    ]);
  }
  const token = await newsroom.payload.forgotPassword({ collection: 'users', data: { email } });
  for (const door of ['/reset-password', '/first-register', `/verify/${token}`]) {
    const response = await post(door, { token, password: 'a perfectly good password' });
    expect(response.status, door).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('set-cookie'), door).toBeNull();
  }
  const stored = await newsroom.payload.findByID({ collection: 'users', id });
  expect(JSON.stringify(stored)).not.toContain(String(token));
});

test('with a second factor a password alone opens nothing; each code counts once', async () => {
  const { email, session, id } = await account('reporter');
  const { secret, recoveryCodes } = await enrol(session);
  const alone = await post('/login', { email, password });
  expect([alone.status, alone.headers.get('set-cookie')]).toEqual([401, null]);
  expect(await alone.json()).toMatchObject({ errors: [{ data: { code: 'second-factor' } }] });
  const login = async (code: string) => (await post('/login', { email, password, code })).status;
  expect(await login('000000')).toBe(401);
  // The one that set it up was of the step before.
  expect(await login(codeAt(secret, -1))).toBe(401);
  const now = codeAt(secret, 0);
  expect(await login(now)).toBe(200);
  expect(await login(now)).toBe(401);
  expect(await login(codeAt(secret, 3))).toBe(401);
  const [first = '', second = ''] = recoveryCodes;
  expect(await login(first.toUpperCase())).toBe(200);
  expect(await login(first)).toBe(401);
  const race = await Promise.all([login(second), login(second)]);
  expect(race.sort()).toEqual([200, 401]);
  const standing = await call(newsroom, 'GET', '/api/users/second-factor', { headers: session });
  expect(standing.body).toEqual({ enrolled: true, recoveryCodesLeft: 8, required: false });
  await expect(
    newsroom.payload.login({ collection: 'users', data: { email, password } }),
  ).rejects.toThrow('Now the code from your phone.');
  await expect(resetByToken(email)).rejects.toThrow('Now the code from your phone.');
  const everything = await newsroom.payload.findByID({
    collection: 'users',
    id,
    showHiddenFields: true,
  });
  expect(JSON.stringify(everything)).not.toContain(secret);
});

test('codes are not guessed: after ten wrong ones the account waits', async () => {
  const { email, session } = await account('reporter');
  const { secret } = await enrol(session);
  const body = (code: string) => ({ headers: session, body: { code } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt++) {
    const path = '/api/users/second-factor/remove';
    statuses.push((await call(newsroom, 'POST', path, body('000000'))).status);
  }
  // One went wrong while it was set up.
  expect(statuses.filter((status) => status === 400)).toHaveLength(9);
  const right = await post('/login', { email, password, code: codeAt(secret, 0) });
  expect(right.status).toBe(429);
  expect(sentences(await right.json())).toMatch(/with a code. Wait \d+ minutes/);
});

test('who must have a second factor sets it up before anything else', async () => {
  const { email, session, id } = await account('editor');
  const reporter = await account('reporter');
  await settings(true);
  const ask = (method: string, path: string, body?: unknown) =>
    call(newsroom, method, path, { headers: session, body });
  const mayEnter = async () => (await ask('GET', '/api/access')).body.canAccessAdmin === true;
  expect(await mayEnter()).toBe(false);
  expect((await ask('GET', '/api/users/me')).body.user).toMatchObject({
    id,
    mustSetUpSecondFactor: true,
  });
  for (const [method, path, body] of [
    ['POST', '/api/sections', { name: 'x', order: 1 }],
    ['GET', '/api/articles/versions'],
    ['GET', '/api/publication?collection=articles&id=a'],
    ['PATCH', `/api/users/${id}`, { mustSetUpSecondFactor: false, name: 'x' }],
    ['POST', '/api/payload-preferences/nav', { value: {} }],
    ['GET', '/api/payload-locked-documents'],
  ] as const) {
    expect([401, 403], `${method} ${path}`).toContain((await ask(method, path, body)).status);
  }
  const { docs } = (await ask('GET', '/api/users?depth=0')).body;
  expect(docs?.map((each) => each.id)).toEqual([id]);
  const again = await sessionOf(email);
  expect((await call(newsroom, 'GET', '/api/access', { headers: again })).body).not.toMatchObject({
    canAccessAdmin: true,
  });
  const { recoveryCodes } = await enrol(session);
  expect(await mayEnter()).toBe(true);
  const access = await call(newsroom, 'GET', '/api/access', { headers: reporter.session });
  expect(access.body.canAccessAdmin).toBe(true);
  const remove = await ask('POST', '/api/users/second-factor/remove', { code: recoveryCodes[0] });
  expect(remove.status).toBe(200);
  expect(await mayEnter()).toBe(false);
});

test('an admin resets the second factor of somebody else, who is signed out by that', async () => {
  const admin = await newsroom.logIn('admin');
  const { id, session, email } = await account('editor');
  await enrol(session);
  const reset = (headers: Record<string, string>, whose: string) =>
    call(newsroom, 'POST', `/api/users/${whose}/second-factor/reset`, { headers });
  const other = await account('editor');
  expect((await reset(other.session, id)).status).toBe(403);
  expect((await reset({}, id)).status).toBe(403);
  const { body: me } = await call(newsroom, 'GET', '/api/users/me', { headers: admin });
  const own = Object(me.user).id;
  expect((await reset(admin, own)).status).toBe(409);
  expect((await reset(admin, id)).status).toBe(200);
  expect(await isIn(session)).toBe(false);
  expect((await post('/login', { email, password })).status).toBe(200);
});

test('with the account goes its second factor', async () => {
  const { id, session } = await account('reporter');
  await enrol(session);
  const stored = () =>
    newsroom.payload.db.connection
      .collection<{ _id: string }>('second-factors')
      .countDocuments({ _id: id });
  expect(await stored()).toBe(1);
  await newsroom.payload.delete({ collection: 'users', id });
  expect(await stored()).toBe(0);
});

test.each(['POST', 'PATCH', 'PUT', 'DELETE'])(
  '%s from the page of another site is refused',
  async (method) => {
    const { email } = await account('editor');
    const login = await post('/login', { email, password });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const path = method === 'POST' ? '/api/sections' : '/api/sections/6b057d4e64d47ac48237dd49';
    const ask = (headers: Record<string, string>) =>
      call(newsroom, method, path, {
        headers: { 'content-type': 'application/json', ...headers },
        body: {},
      });
    const sentence = 'This comes from another site.';
    for (const foreign of headerSets([
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: newsroom.url.replace('http:', 'https:') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])) {
      for (const who of headerSets([{ cookie }, {}])) {
        const refused = await ask({ ...who, ...foreign });
        expect([refused.status, sentences(refused.body)]).toEqual([
          403,
          expect.stringContaining(sentence),
        ]);
      }
    }
    const key = await machine(newsroom, ['readFeed']);
    for (const own of headerSets([
      { cookie, origin: newsroom.url },
      { cookie, 'sec-fetch-site': 'same-origin' },
      {},
      { ...key, origin: 'https://program.example' },
    ])) {
      expect(sentences((await ask(own)).body)).not.toContain(sentence);
    }
  },
);

const headerSets = (sets: Record<string, string>[]) => sets;

interface Account {
  id: string;
  email: string;
  session: Record<string, string>;
}

let accounts = 0;

async function account(role: 'editor' | 'reporter'): Promise<Account> {
  const email = `someone-${++accounts}@example.org`;
  const { id } = await newsroom.payload.create({
    collection: 'users',
    data: { email, password, name: `Kim ${accounts}`, roles: [role] },
  });
  return { id, email, session: await sessionOf(email) };
}

async function sessionOf(email: string): Promise<Record<string, string>> {
  const answer: { token?: string } = await (await post('/login', { email, password })).json();
  return { authorization: `JWT ${answer.token}`, 'content-type': 'application/json' };
}

/** Sets a second factor up as the admin's page does, with the code of the step before this one. */
async function enrol(headers: Record<string, string>) {
  const ask = (path: string, body: object = {}) =>
    call(newsroom, 'POST', `/api/users/second-factor/${path}`, { headers, body });
  const begun = await ask('begin');
  const secret = String(begun.body.secret);
  expect(begun.body.address).toContain(`secret=${secret}`);
  expect(begun.body.picture).toMatch(/^<svg /);
  expect((await ask('confirm', { code: '000000' })).status).toBe(400);
  const confirmed = await ask('confirm', { code: codeAt(secret, -1) });
  const recoveryCodes = confirmed.body.recoveryCodes as string[];
  expect(new Set(recoveryCodes).size).toBe(10);
  expect((await ask('begin')).status).toBe(409);
  return { secret, recoveryCodes };
}

/** The code of a step before or after this one. */
function codeAt(secret: string, step: number): string {
  const timestamp = Date.now() + step * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function isIn(headers: Record<string, string>): Promise<boolean> {
  return Boolean((await call(newsroom, 'GET', '/api/users/me', { headers })).body.user);
}

async function resetByToken(email: string): Promise<unknown> {
  const { payload } = newsroom;
  await payload.update({
    collection: 'users',
    where: { email: { equals: email } },
    data: { resetPasswordRequestedAt: null },
  });
  const token = await payload.forgotPassword({ collection: 'users', data: { email } });
  return payload.resetPassword({
    collection: 'users',
    data: { token, password: 'a perfectly good password' },
    overrideAccess: true,
  });
}

async function settings(requireSecondFactor: boolean): Promise<void> {
  await newsroom.payload.updateGlobal({
    slug: 'newsroom-settings',
    data: { requireSecondFactor },
  });
}

/** From a new address each time, unless the headers say from where. */
function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${newsroom.url}/api/users${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': nextAddress(), ...headers },
    body: JSON.stringify(body),
  });
}

function nextAddress(): string {
  address++;
  return `198.51.${Math.floor(address / 250)}.${(address % 250) + 1}`;
}
