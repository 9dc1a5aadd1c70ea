import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Payload } from 'payload';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SequencedChange } from '../src/change-log/sequence-changes.ts';
import type { ensurePublisherEndpoint as Ensure } from '../src/webhooks/ensure-publisher-endpoint.ts';
import type { queueDeliveries as Queue } from '../src/webhooks/queue-deliveries.ts';
import { wake } from '../src/webhooks/wake.ts';
import type { startWebhookWorker as Start, WebhookWorker } from '../src/webhooks/worker.ts';
import { call, create, sentences } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { type Subscriber, subscribe, webhookHeaders } from './support/subscriber.ts';

let newsroom: TestNewsroom;
let payload: Payload;
let admin: Record<string, string>;
// They read the environment, which the newsroom sets when it opens.
let ensurePublisherEndpoint: typeof Ensure;
let queueDeliveries: typeof Queue;
let startWebhookWorker: typeof Start;

const workers: WebhookWorker[] = [];
const children: ChildProcess[] = [];
const subscribers: Subscriber[] = [];

beforeAll(async () => {
  process.env.WEBHOOK_HOSTS = '127.0.0.1';
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  ({ ensurePublisherEndpoint } = await import('../src/webhooks/ensure-publisher-endpoint.ts'));
  ({ queueDeliveries } = await import('../src/webhooks/queue-deliveries.ts'));
  ({ startWebhookWorker } = await import('../src/webhooks/worker.ts'));
  admin = await newsroom.logIn('admin');
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const worker of workers.splice(0)) await worker.stop();
  for (const subscriber of subscribers.splice(0)) await subscriber.close();
  const { connection } = payload.db;
  for (const name of ['webhook-endpoints', 'webhook-deliveries', 'leases']) {
    await connection.collection(name).deleteMany({});
  }
});

afterAll(async () => {
  delete process.env.WEBHOOK_HOSTS;
  await newsroom.close();
});

test('the signature is that of the library, with each of two secrets, and of nothing else', async () => {
  const subscriber = await opened();
  const id = await endpoint(subscriber.url);
  const one = await payload.findByID({ collection: 'webhook-endpoints', id });
  expect(one.secrets).toHaveLength(1);
  const rows = [...(one.secrets ?? []), {}];
  const two = await call(newsroom, 'PATCH', `/api/webhook-endpoints/${id}`, {
    headers: admin,
    body: { secrets: rows },
  });
  expect(two.status).toBe(200);
  const changed = await payload.findByID({ collection: 'webhook-endpoints', id });
  const secrets = (changed.secrets ?? []).map(({ secret }) => String(secret));
  expect(secrets).toHaveLength(2);
  expect(secrets[0]).toBe(one.secrets?.[0]?.secret);
  expect(secrets[1]).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(secrets[1]).not.toBe(secrets[0]);

  const [change] = await queue(1);
  await started().drain();
  const [received] = subscriber.received;
  if (!received) throw new Error('nothing came');
  const headers = webhookHeaders(received);
  expect(headers['webhook-id']).toMatch(/^msg_[0-9a-f]{32}$/);
  expect(received.headers['content-type']).toBe('application/json');
  for (const secret of secrets) {
    expect(new Webhook(secret).verify(received.body, headers)).toEqual({
      type: 'article.updated',
      timestamp: change?.at.toISOString(),
      data: { collection: 'articles', id: change?.document, cursor: change?.cursor },
    });
  }
  const [first = ''] = secrets;
  const verify = (body: string, other: Partial<typeof headers>) => () =>
    new Webhook(first).verify(body, { ...headers, ...other });
  const seconds = Number(headers['webhook-timestamp']);
  expect(verify(received.body.replace('articles', 'comments'), {})).toThrow('No matching');
  expect(verify(received.body, { 'webhook-id': 'msg_other' })).toThrow('No matching');
  expect(verify(received.body, { 'webhook-timestamp': `${seconds + 1}` })).toThrow('No matching');
  expect(verify(received.body, { 'webhook-timestamp': `${seconds - 301}` })).toThrow('too old');
  expect(verify(received.body, { 'webhook-timestamp': `${seconds + 400}` })).toThrow('too new');
  expect(() => new Webhook('whsec_AAAA').verify(received.body, headers)).toThrow('No matching');
});

test('a build hook is not signed; an endpoint gets only the events it wants', async () => {
  const [all, some, off] = [await opened(), await opened(), await opened()];
  await endpoint(all.url, { kind: 'build' });
  await endpoint(some.url, { events: ['photo.updated'] });
  await endpoint(off.url, { enabled: false });
  await queue(2, { event: 'photo.updated' });
  await queue(3, { event: 'entity.withdrawn' });
  await started().drain();
  expect(all.received).toHaveLength(5);
  expect(all.received[0]?.headers).not.toHaveProperty('webhook-signature');
  expect(some.received.map(({ body }) => JSON.parse(body).type)).toEqual([
    'photo.updated',
    'photo.updated',
  ]);
  expect(off.received).toEqual([]);
});

test('deliveries are there exactly if the transaction that queued them is', async () => {
  await endpoint('http://127.0.0.1:9/');
  const session = await payload.db.connection.startSession();
  session.startTransaction();
  await queueDeliveries(changes(3), session, payload);
  await session.abortTransaction();
  await session.endSession();
  expect(await deliveries()).toEqual([]);
});

test('a worker is woken, and sequences first', async () => {
  const subscriber = await opened();
  await endpoint(subscriber.url);
  let pending = 0;
  const sequence = async () => {
    const count = pending;
    pending = 0;
    if (count > 0) await queue(count);
  };
  const worker = started({ sequence, sweepMs: 1_000_000 });
  await worker.drain();
  pending = 2;
  wake();
  await subscriber.until(2);
  await worker.drain();
  expect((await deliveries()).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
});

test('one that hangs holds up no other, neither another program nor the publisher', async () => {
  const [hanging, halfAnswer, publisher, other] = [
    await opened(() => {}),
    await opened((response) => void response.writeHead(200).write('…')),
    await opened(),
    await opened(),
  ];
  await endpoint(hanging.url);
  await endpoint(halfAnswer.url);
  await queue(30);
  await endpoint(other.url);
  await endpoint(publisher.url, { kind: 'publisher' });
  const worker = started({ timeoutMs: 60_000 });
  await Promise.all([hanging.until(8), halfAnswer.until(8)]);
  await queue(40);
  wake();
  await Promise.all([publisher.until(40), other.until(40)]);
  expect([hanging.received.length, halfAnswer.received.length]).toEqual([8, 8]);
  await worker.stop();
  expect((await deliveries()).filter(({ status }) => status === 'waiting')).toHaveLength(140);
});

test('whoever gives no whole answer in time has failed', async () => {
  const hanging = await opened((response) => void response.writeHead(200).write('…'));
  await endpoint(hanging.url);
  await queue(1);
  await started({ timeoutMs: 150, random: () => 1 }).drain();
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({
    status: 'waiting',
    lastAnswer: 'No whole answer within 0.15 s.',
  });
  expect(delivery?.attempts?.[0]).toMatchObject({
    answer: null,
    error: 'No whole answer within 0.15 s.',
  });
  expect(delivery?.attempts?.[0]?.milliseconds).toBeGreaterThanOrEqual(149);
});

test('of a body without end a little is read', async () => {
  let sent = 0;
  const endless = await opened((response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024))) sent++;
    };
    response.on('drain', more);
    more();
  });
  await endpoint(endless.url);
  await queue(1);
  await started().drain();
  expect((await deliveries())[0]?.status).toBe('delivered');
  expect(sent).toBeLessThan(200);
});

test('500 for an hour, then 200: tried at growing intervals, always with the same id', async () => {
  // A whole second, after the deliveries were queued.
  const start = Math.ceil(Date.now() / 1000 + 1) * 1000;
  let now = start;
  const broken = await opened(
    (response) => void response.writeHead(now - start < 3600_000 ? 500 : 200).end(),
  );
  await endpoint(broken.url);
  await queue(1);
  const worker = started({ now: () => new Date(now), random: () => 1 });
  for (;;) {
    await worker.drain();
    const [delivery] = await deliveries();
    if (!delivery?.nextTry) break;
    // Not a moment earlier.
    now = Date.parse(delivery.nextTry) - 1;
    const before = broken.received.length;
    await worker.drain();
    expect(broken.received).toHaveLength(before);
    now++;
  }
  const [delivery] = await deliveries();
  const seconds = delivery?.attempts?.map(({ at }) => (Date.parse(at) - start) / 1000);
  expect(seconds).toEqual([0, 5, 15, 35, 75, 155, 315, 635, 1275, 2555, 5115]);
  expect(delivery?.attempts?.map(({ answer }) => answer)).toEqual([...Array(10).fill(500), 200]);
  expect(delivery).toMatchObject({ status: 'delivered', tries: 11 });
  expect(new Set(broken.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(broken.received.map(({ body }) => body)).size).toBe(1);
  expect(broken.received.map(({ headers }) => Number(headers['webhook-timestamp']))).toEqual(
    seconds?.map((each) => start / 1000 + each),
  );
});

test('after 72 hours it is dead, and an admin can send it again', async () => {
  let now = Date.now();
  const start = now;
  let broken = true;
  const subscriber = await opened((response) => void response.writeHead(broken ? 503 : 200).end());
  await endpoint(subscriber.url);
  await queue(1);
  const worker = started({ now: () => new Date(now) });
  for (;;) {
    await worker.drain();
    const [delivery] = await deliveries();
    if (!delivery?.nextTry) break;
    now = Date.parse(delivery.nextTry);
  }
  const [dead] = await deliveries();
  expect(dead).toMatchObject({ status: 'dead', nextTry: null, lastAnswer: 'Answered 503.' });
  expect(dead?.tries).toBeGreaterThanOrEqual(10);
  expect(now - start).toBeGreaterThanOrEqual(72 * 3600_000);

  broken = false;
  const again = `/api/webhook-deliveries/${dead?.id}/send-again`;
  for (const role of ['editor', 'reporter']) {
    const headers = await newsroom.logIn(role);
    expect((await call(newsroom, 'POST', again, { headers })).status).toBe(403);
  }
  expect((await call(newsroom, 'POST', again)).status).toBe(403);
  const before = subscriber.received.length;
  const answer = await call(newsroom, 'POST', again, { headers: admin });
  expect(answer).toMatchObject({ status: 200, body: { message: /on its way/ } });
  await subscriber.until(before + 1);
  await worker.drain();
  expect((await deliveries())[0]).toMatchObject({ status: 'delivered', tries: 1 });
  expect(new Set(subscriber.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const nowhere = '/api/webhook-deliveries/0123456789abcdef01234567/send-again';
  expect((await call(newsroom, 'POST', nowhere, { headers: admin })).status).toBe(404);
});

test('410 switches the endpoint off, and what waits for it is given up until it is on again', async () => {
  let gone = true;
  const subscriber = await opened((response) => void response.writeHead(gone ? 410 : 200).end());
  const id = await endpoint(subscriber.url);
  await queue(20);
  const worker = started();
  await worker.drain();
  const after = await payload.findByID({ collection: 'webhook-endpoints', id });
  expect(after.enabled).toBe(false);
  expect(after.disabledReason).toMatch(/^It answered 410 .* it wants no more\.$/);
  expect(new Set((await deliveries()).map(({ status }) => status))).toEqual(new Set(['dead']));
  const count = subscriber.received.length;
  expect(count).toBeLessThanOrEqual(16);
  await queue(1);
  await worker.drain();
  expect(subscriber.received).toHaveLength(count);

  const [dead] = await deliveries();
  const again = `/api/webhook-deliveries/${dead?.id}/send-again`;
  const refused = await call(newsroom, 'POST', again, { headers: admin });
  expect(refused.status).toBe(409);
  expect(sentences(refused.body)).toContain('switch it on first');
  gone = false;
  const on = await call(newsroom, 'PATCH', `/api/webhook-endpoints/${id}`, {
    headers: admin,
    body: { enabled: true },
  });
  expect(on.body.doc).toMatchObject({ enabled: true, disabledReason: null });
  expect((await call(newsroom, 'POST', again, { headers: admin })).status).toBe(200);
  await worker.drain();
  expect(subscriber.received).toHaveLength(count + 1);
});

test('a redirect is a failure, and leads nowhere', async () => {
  const inside = await opened();
  const redirecting = await Promise.all(
    [301, 302, 307, 308].map((status) =>
      opened((response) => void response.writeHead(status, { location: inside.url }).end()),
    ),
  );
  for (const { url } of redirecting) await endpoint(url);
  await queue(1);
  // Only the redirecting ones are listed, but even a listed one would not be followed to.
  await started().drain();
  expect(inside.received).toEqual([]);
  expect(
    (await deliveries()).map(({ status, lastAnswer }) => `${status} ${lastAnswer}`).sort(),
  ).toEqual(
    [301, 302, 307, 308].map((status) => `waiting Answered ${status}: redirects are not followed.`),
  );
});

test('a name is resolved once for each try, and a private answer reaches nothing', async () => {
  const inside = await opened();
  const { port } = new URL(inside.url);
  const answers: string[][] = [['127.0.0.1'], ['127.0.0.1'], ['93.184.215.14', '127.0.0.1']];
  let asked = 0;
  const rebinding = async () => (answers[asked++] ?? []).map((address) => ({ address, family: 4 }));
  const id = await endpoint(inside.url);
  const url = `http://rebinding.example:${port}/`;
  await payload.db.updateOne({ collection: 'webhook-endpoints', id, data: { url } });
  await queue(1);
  // While it is listed, the answer is taken as it is; the system knows no such name.
  const trusting = started({
    allowed: [{ hostname: 'rebinding.example', port }],
    resolve: rebinding,
  });
  await trusting.drain();
  expect(asked).toBe(1);
  expect(inside.received[0]?.headers.host).toBe(`rebinding.example:${port}`);
  await trusting.stop();

  const worker = started({ allowed: [], resolve: rebinding, random: () => 1 });
  for (const tries of [2, 3]) {
    const [delivery] = await deliveries();
    await call(newsroom, 'POST', `/api/webhook-deliveries/${delivery?.id}/send-again`, {
      headers: admin,
    });
    await worker.drain();
    expect(asked).toBe(tries);
    expect((await deliveries())[0]?.lastAnswer).toMatch(
      /^rebinding\.example:\d+ leads to 127\.0\.0\.1, an address that is not on the public internet/,
    );
  }
  expect(inside.received).toHaveLength(1);
});

test('a private address is refused at save, with a sentence', async () => {
  for (const url of ['http://10.0.0.1/', 'http://169.254.169.254/', 'http://[::ffff:127.0.0.1]/']) {
    const { status, body } = await call(newsroom, 'POST', '/api/webhook-endpoints', {
      headers: admin,
      body: { name: url, kind: 'signed', url },
    });
    expect(status).toBe(400);
    expect(sentences(body)).toMatch(/leads to .*WEBHOOK_HOSTS/);
  }
  const unknown = 'https://no-such-name.invalid/';
  expect(await endpoint(unknown)).toMatch(/^[0-9a-f]{24}$/);
});

test('two workers: one sends, none of 200 twice; when it goes the other goes on', async () => {
  const subscriber = await opened();
  await endpoint(subscriber.url);
  await queue(200);
  const [one, two] = [started(), started()];
  await subscriber.until(200);
  await Promise.all([one.drain(), two.drain()]);
  expect(ids(subscriber)).toHaveLength(200);
  expect(new Set(ids(subscriber)).size).toBe(200);
  await one.stop();
  await queue(10);
  await two.drain();
  await subscriber.until(210);
  expect(new Set(ids(subscriber)).size).toBe(210);
  expect((await deliveries()).every(({ status }) => status === 'delivered')).toBe(true);
});

test('a worker that lost its lease ends what is under way and writes nothing', async () => {
  let cut = 0;
  const subscriber = await opened((response) => void response.on('close', () => cut++));
  await endpoint(subscriber.url);
  await queue(4);
  const worker = started({ leaseMs: 300, sweepMs: 50, timeoutMs: 60_000 });
  await subscriber.until(4);
  // As if another process had taken it.
  await payload.db.connection
    .collection<{ _id: string; holder: string; until: Date }>('leases')
    .updateOne(
      { _id: 'webhook-worker' },
      { $set: { holder: 'another', until: new Date(Date.now() + 60_000) } },
    );
  await expect.poll(() => cut, { timeout: 5000 }).toBe(4);
  await worker.drain();
  expect(subscriber.received).toHaveLength(4);
  expect((await deliveries()).map(({ status, attempts }) => [status, attempts?.length])).toEqual(
    Array(4).fill(['waiting', 0]),
  );
});

test('a worker killed in the middle is taken over, and everything arrives', async () => {
  let killed = false;
  let unanswered = 0;
  const subscriber = await opened((response) => {
    // The first 20 get an answer; the others hang until the worker is dead.
    if (killed || subscriber.received.length <= 20) response.writeHead(204).end();
    else unanswered++;
  });
  await endpoint(subscriber.url);
  await queue(60);
  const child = worker();
  await subscriber.until(28);
  expect(unanswered).toBe(8);
  child.kill('SIGKILL');
  await once(child, 'exit');
  killed = true;
  const before = ids(subscriber);
  const taker = started({ sweepMs: 100 });
  await expect
    .poll(
      async () => {
        await taker.drain();
        return (await deliveries()).filter(({ status }) => status === 'delivered').length;
      },
      { timeout: 20_000 },
    )
    .toBe(60);
  expect(new Set(ids(subscriber)).size).toBe(60);
  // What was answered and written was not sent again; what hung was.
  const twice = before.filter((id) => ids(subscriber).filter((other) => other === id).length > 1);
  expect(twice).toEqual(expect.arrayContaining(before.slice(20)));
  expect(twice.length).toBeLessThanOrEqual(28);
});

test('old entries of the log go: delivered ones after a week, others after 30 days', async () => {
  await endpoint('http://127.0.0.1:9/');
  await queue(4);
  const day = 24 * 3600_000;
  const [a, b, c, d] = await deliveries();
  const set = (id: string | undefined, data: Record<string, unknown>) =>
    payload.db.updateOne({ collection: 'webhook-deliveries', id: String(id), data });
  const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
  await set(a?.id, { status: 'delivered', nextTry: null, createdAt: ago(8) });
  await set(b?.id, { status: 'delivered', nextTry: null, createdAt: ago(6) });
  await set(c?.id, { status: 'dead', nextTry: null, createdAt: ago(29) });
  await set(d?.id, { status: 'dead', nextTry: null, createdAt: ago(31) });
  await started().drain();
  const kept = (await deliveries()).map(({ id }) => id).sort();
  expect(kept).toEqual([b?.id, c?.id].sort());
});

test('only admins see endpoints and deliveries; nobody writes a delivery; nobody chooses a secret', async () => {
  const id = await endpoint('http://127.0.0.1:9/');
  await queue(1);
  const [delivery] = await deliveries();
  const others = await Promise.all(
    ['editor', 'reporter', 'photo-editor', 'moderator'].map((role) => newsroom.logIn(role)),
  );
  for (const headers of [undefined, ...others]) {
    for (const collection of ['webhook-endpoints', 'webhook-deliveries']) {
      expect((await call(newsroom, 'GET', `/api/${collection}`, { headers })).status).toBe(403);
    }
    const one = `/api/webhook-endpoints/${id}`;
    expect((await call(newsroom, 'GET', one, { headers })).status).toBe(403);
    const patch = { headers, body: { url: 'https://example.org/' } };
    expect((await call(newsroom, 'PATCH', one, patch)).status).toBe(403);
    expect((await call(newsroom, 'DELETE', one, { headers })).status).toBe(403);
  }
  const log = `/api/webhook-deliveries/${delivery?.id}`;
  const changed = { headers: admin, body: { status: 'delivered' } };
  expect((await call(newsroom, 'PATCH', log, changed)).status).toBe(403);
  expect((await call(newsroom, 'DELETE', log, { headers: admin })).status).toBe(403);
  const before = await payload.findByID({ collection: 'webhook-endpoints', id });
  const row = before.secrets?.[0];
  await call(newsroom, 'PATCH', `/api/webhook-endpoints/${id}`, {
    headers: admin,
    body: { secrets: [{ id: row?.id, secret: 'whsec_chosen' }], disabledReason: 'mine' },
  });
  const after = await payload.findByID({ collection: 'webhook-endpoints', id });
  expect(after.secrets).toEqual(before.secrets);
  expect(after.disabledReason).toBeNull();
});

test('switched off, what waits is given up and the reason says who; deleted, its log goes with it', async () => {
  const id = await endpoint('http://127.0.0.1:9/');
  await queue(3);
  const path = `/api/webhook-endpoints/${id}`;
  const off = await call(newsroom, 'PATCH', path, { headers: admin, body: { enabled: false } });
  expect(off.body.doc?.disabledReason).toBe('Switched off by admin.');
  expect((await deliveries()).map(({ status }) => status)).toEqual(['dead', 'dead', 'dead']);
  expect((await call(newsroom, 'DELETE', path, { headers: admin })).status).toBe(200);
  expect(await deliveries()).toEqual([]);
});

test('the publisher’s endpoint comes from the environment, once, also when two processes start', async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const settings = { PUBLISHER_URL: 'http://127.0.0.1:4322/', PUBLISHER_SECRET: [secret] };
  await Promise.all([1, 2, 3].map(() => ensurePublisherEndpoint(payload, settings)));
  const { docs } = await payload.find({ collection: 'webhook-endpoints' });
  expect(docs).toMatchObject([
    {
      name: 'Publisher',
      kind: 'publisher',
      url: 'http://127.0.0.1:4322/webhook',
      enabled: true,
      secrets: [{ secret }],
    },
  ]);
  const second = secret.replace('Bw', 'CA');
  await ensurePublisherEndpoint(payload, { ...settings, PUBLISHER_SECRET: [second, secret] });
  const after = await payload.find({ collection: 'webhook-endpoints' });
  expect(after.docs[0]?.secrets?.map((row) => row.secret)).toEqual([second, secret]);
  await ensurePublisherEndpoint(payload, { ...settings, PUBLISHER_URL: undefined });
  expect((await payload.count({ collection: 'webhook-endpoints' })).totalDocs).toBe(1);
});

test('the settings say what is wrong with them', async () => {
  const { readEnv } = await import('../src/env.ts');
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const read = (settings: Record<string, string>) => readEnv({ ...process.env, ...settings });
  const settings = read({
    PUBLISHER_URL: 'http://127.0.0.1:4322',
    PUBLISHER_SECRET: `${secret}, ${secret}`,
    WEBHOOK_HOSTS: 'hooks.intern.example, 10.0.0.7:8080,[::1]:9',
  });
  expect(settings.PUBLISHER_SECRET).toEqual([secret, secret]);
  expect(settings.WEBHOOK_HOSTS).toEqual([
    { hostname: 'hooks.intern.example', port: null },
    { hostname: '10.0.0.7', port: '8080' },
    { hostname: '[::1]', port: '9' },
  ]);
  expect(() => read({ PUBLISHER_URL: 'http://127.0.0.1:4322' })).toThrow(
    'PUBLISHER_SECRET is missing: the publisher at PUBLISHER_URL needs it',
  );
  for (const wrong of ['whsec_short', 'secret', `${secret},${secret},${secret}`, '']) {
    expect(() => read({ PUBLISHER_SECRET: wrong })).toThrow('PUBLISHER_SECRET is no secret: give');
  }
  expect(() => read({ WEBHOOK_HOSTS: 'a.example,http://b.example/x' })).toThrow(
    'WEBHOOK_HOSTS has “http://b.example/x”, which is no host',
  );
});

async function opened(answer?: Parameters<typeof subscribe>[0]): Promise<Subscriber> {
  const subscriber = await subscribe(answer);
  subscribers.push(subscriber);
  return subscriber;
}

function endpoint(url: string, fields: object = {}): Promise<string> {
  const name = `Endpoint ${url} ${Math.random()}`;
  return create(newsroom, 'webhook-endpoints', admin, { name, kind: 'signed', url, ...fields });
}

function started(options: Partial<Parameters<typeof Start>[1]> = {}): WebhookWorker {
  const worker = startWebhookWorker(payload, { sequence: async () => {}, ...options });
  workers.push(worker);
  return worker;
}

/** A worker in a process of its own. */
function worker(): ChildProcess {
  const script = path.join(import.meta.dirname, 'support/webhook-worker-process.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
}

let last = 0;

function changes(count: number, fields: Partial<SequencedChange> = {}): SequencedChange[] {
  return Array.from({ length: count }, () => {
    const number = ++last;
    return {
      collection: 'articles',
      document: number.toString(16).padStart(24, '0'),
      event: 'article.updated',
      at: new Date(),
      request: null,
      number,
      cursor: `0123456789abcdef.${number}`,
      ...fields,
    };
  });
}

/** Queues deliveries as the change log does, in a transaction. */
async function queue(count: number, fields: Partial<SequencedChange> = {}) {
  const rows = changes(count, fields);
  const session = await payload.db.connection.startSession();
  await session.withTransaction(() => queueDeliveries(rows, session, payload));
  await session.endSession();
  return rows;
}

async function deliveries() {
  const found = await payload.find({
    collection: 'webhook-deliveries',
    depth: 0,
    pagination: false,
    sort: 'cursor',
  });
  return found.docs;
}

function ids(subscriber: Subscriber): unknown[] {
  return subscriber.received.map(({ headers }) => headers['webhook-id']);
}
