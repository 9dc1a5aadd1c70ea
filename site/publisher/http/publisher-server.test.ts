import { once } from 'node:events';
import { request } from 'node:http';
import type { PreviewRequest } from '@dateline/shared/feed/preview.ts';
import { Webhook } from 'standardwebhooks';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { CommandRefused, type PublisherCommand } from './command.ts';
import { createMetrics } from './metrics.ts';
import { createPublisherServer } from './publisher-server.ts';
import { RefusedRequest } from './refused-request.ts';
import type { Doorbell } from './routes.ts';
import type { PublisherStatus } from './status.ts';

const oldSecret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const newSecret = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const strangeSecret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

const data = { collection: 'articles', id: 'a'.repeat(24), cursor: '0123456789abcdef.7' };
const body = JSON.stringify({
  type: 'article.updated',
  timestamp: '2026-01-01T00:00:00.000Z',
  data,
});

let rung: Doorbell[];
let rings: PromiseWithResolvers<void>;
let commands: PublisherCommand[];
let log: Record<string, unknown>[];
let status: PublisherStatus;

beforeEach(() => {
  rung = [];
  rings = Promise.withResolvers();
  commands = [];
  log = [];
  status = {
    state: 'following',
    cursor: data.cursor,
    lagSeconds: 0.2,
    lastRelease: {
      id: 'r1',
      at: '2026-01-01T00:00:00.000Z',
      milliseconds: 41,
      written: 9,
      removed: 0,
    },
    pagesDue: 0,
    problem: null,
    documents: { articles: 3 },
  };
});

async function serve({
  onDoorbell = (doorbell: Doorbell) => {
    rung.push(doorbell);
    rings.resolve();
  },
  onCommand = async (command: PublisherCommand): Promise<object> => {
    commands.push(command);
    return { release: 'r0' };
  },
  onPreview = async (request: PreviewRequest): Promise<string> =>
    `<p>${request.page.id} ${request.documents[0]?.document.body}</p>`,
} = {}) {
  const server = await createPublisherServer({
    host: '127.0.0.1',
    port: 0,
    secrets: [newSecret, oldSecret],
    onDoorbell,
    onCommand,
    onPreview,
    asset: async (path) =>
      path === '/site.css' ? { bytes: Buffer.from('a{}'), type: 'text/css' } : null,
    status: () => status,
    metrics: createMetrics(),
    logger: createLogger('trace', { write: (line) => void log.push(JSON.parse(line)) }),
  });
  onTestFinished(() => server.close());
  return `http://127.0.0.1:${server.port}`;
}

function sign(text: string, { id = 'msg_1', secret = newSecret, seconds = 0 } = {}) {
  const at = new Date(Date.now() + seconds * 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`,
    'webhook-signature': new Webhook(secret).sign(id, at, text),
  };
}

async function post(url: string, text: string, headers: Record<string, string>) {
  const response = await fetch(url, { method: 'POST', body: text, headers });
  return { status: response.status, answer: await response.json() };
}

test.each([
  ['the newest secret', { secret: newSecret }],
  ['the secret that it replaces', { secret: oldSecret }],
  ['a clock that is almost five minutes late', { seconds: -295 }],
  ['a clock that is almost five minutes early', { seconds: 295 }],
])('a webhook signed with %s rings the bell', async (_name, how) => {
  const url = await serve();
  expect(await post(`${url}/webhook`, body, sign(body, how))).toEqual({
    status: 202,
    answer: { accepted: true },
  });
  await rings.promise;
  expect(rung).toEqual([{ type: 'article.updated', ...data }]);
  expect(log).toContainEqual(
    expect.objectContaining({ msg: 'doorbell', webhook: 'msg_1', cursor: data.cursor }),
  );
});

test('one good signature among several is enough', async () => {
  const url = await serve();
  const headers = sign(body);
  const wrong = sign(body, { secret: strangeSecret })['webhook-signature'];
  headers['webhook-signature'] = `v1a,other ${wrong} ${headers['webhook-signature']}`;
  expect((await post(`${url}/webhook`, body, headers)).status).toBe(202);
});

const without = (name: string) => {
  const headers: Record<string, string> = { ...sign(body) };
  delete headers[name];
  return headers;
};
const signed = (change: Record<string, string>) => ({ ...sign(body), ...change });

test.each([
  ['a body that was changed', body.replace('updated', 'written'), () => sign(body)],
  ['another secret', body, () => sign(body, { secret: strangeSecret })],
  ['a time long ago', body, () => sign(body, { seconds: -305 })],
  ['a time to come', body, () => sign(body, { seconds: 305 })],
  [
    'another time than the signed one',
    body,
    () => signed({ 'webhook-timestamp': `${Math.floor(Date.now() / 1000) - 9}` }),
  ],
  ['another id than the signed one', body, () => signed({ 'webhook-id': 'msg_2' })],
  ['a time that is none', body, () => signed({ 'webhook-timestamp': 'now' })],
  ['a signature that is none', body, () => signed({ 'webhook-signature': 'v1' })],
  [
    'the signature of another scheme',
    body,
    () => signed({ 'webhook-signature': sign(body)['webhook-signature'].replace('v1,', 'v2,') }),
  ],
  ['no id', body, () => without('webhook-id')],
  ['no time', body, () => without('webhook-timestamp')],
  ['no signature', body, () => without('webhook-signature')],
])('%s is refused with a sentence and rings no bell', async (_name, text, headers) => {
  const url = await serve();
  for (const path of ['/webhook', '/command']) {
    const { status, answer } = await post(url + path, text, headers());
    expect(status).toBe(401);
    expect(answer.message).toMatch(
      /^(?:The signature does not hold|A message needs the headers) .*\.$/,
    );
  }
  expect([rung, commands]).toEqual([[], []]);
  expect(JSON.stringify(log)).not.toContain(sign(body)['webhook-signature']);
});

test('a webhook that comes again is accepted and rings no bell again', async () => {
  const url = await serve();
  const headers = sign(body);
  await post(`${url}/webhook`, body, headers);
  expect((await post(`${url}/webhook`, body, headers)).status).toBe(202);
  expect((await post(`${url}/webhook`, body, sign(body, { seconds: 60 }))).status).toBe(202);
  expect((await post(`${url}/webhook`, body, sign(body, { id: 'msg_2' }))).status).toBe(202);
  expect(rung).toHaveLength(2);
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('dateline_publisher_webhooks_verified_total 4\n');
  expect(text).toContain('dateline_publisher_webhooks_repeated_total 2\n');
});

test('an id that came with a bad signature can still come with a good one', async () => {
  const url = await serve();
  await post(`${url}/webhook`, body, sign(body, { secret: strangeSecret }));
  await post(`${url}/webhook`, body, sign(body));
  await rings.promise;
});

test.each([
  ['no JSON', '{'],
  ['another event', body.replace('article.updated', 'article.read')],
  [
    'no cursor',
    JSON.stringify({ type: 'article.updated', timestamp: '2026-01-01T00:00:00Z', data: {} }),
  ],
])('%s is refused though it is signed', async (_name, text) => {
  const url = await serve();
  const { status, answer } = await post(`${url}/webhook`, text, sign(text));
  expect(status).toBe(400);
  expect(answer.message).toMatch(/no JSON|no message for the publisher/);
  expect(rung).toEqual([]);
});

test.each([64 * 1024 + 1, 900_000])('a body of %i bytes is too large', async (size) => {
  const url = await serve();
  const text = 'x'.repeat(size);
  expect(await post(`${url}/webhook`, text, sign(text))).toEqual({
    status: 413,
    answer: { message: 'A message has at most 64 KiB.' },
  });
});

test('a body without end is cut off', async () => {
  const url = await serve();
  const sending = request(`${url}/webhook`, { method: 'POST' });
  const send = () => {
    while (!sending.destroyed && sending.write(Buffer.alloc(64 * 1024)));
  };
  sending.on('drain', send);
  send();
  const [error] = await once(sending, 'error');
  sending.destroy();
  expect(error.code).toMatch(/^(?:ECONNRESET|EPIPE)$/);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test('a bell that breaks has been answered, logged and counted', async () => {
  const url = await serve({
    onDoorbell: () => {
      rings.resolve();
      throw new Error('The queue is broken.');
    },
  });
  expect((await post(`${url}/webhook`, body, sign(body))).status).toBe(202);
  await rings.promise;
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('dateline_publisher_errors_total{stage="doorbell"} 1\n');
  expect(log).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: 'The queue is broken.' }) }),
  );
});

test('a command is carried out and answered, once', async () => {
  const url = await serve();
  const command = { type: 'publisher.rollback', data: { releases: 2 } };
  const text = JSON.stringify(command);
  const answered = await post(`${url}/command`, text, sign(text));
  expect(answered).toEqual({ status: 200, answer: { release: 'r0' } });
  expect((await post(`${url}/command`, text, sign(text))).status).toBe(409);
  const resume = JSON.stringify({ type: 'publisher.resume' });
  expect((await post(`${url}/command`, resume, sign(resume, { id: 'msg_2' }))).status).toBe(200);
  expect(commands).toEqual([command, { type: 'publisher.resume' }]);
});

test.each([{ type: 'publisher.rollback', data: { releases: 0 } }, { type: 'publisher.erase' }])(
  '%j is no command',
  async (command) => {
    const url = await serve();
    const text = JSON.stringify(command);
    expect((await post(`${url}/command`, text, sign(text))).status).toBe(400);
    expect(commands).toEqual([]);
  },
);

test.each([
  [
    new CommandRefused('There is no release before this one.'),
    409,
    'There is no release before this one.',
  ],
  [new Error('/srv: disk full'), 500, 'The publisher failed; its log says how.'],
])('a command that fails says what is fit to say', async (error, code, message) => {
  const url = await serve({ onCommand: () => Promise.reject(error) });
  const text = JSON.stringify({ type: 'publisher.resume' });
  expect(await post(`${url}/command`, text, sign(text))).toEqual({
    status: code,
    answer: { message },
  });
  expect(JSON.stringify(log)).toContain(error.message);
});

const draft = {
  page: { collection: 'articles', id: data.id },
  documents: [{ collection: 'articles', document: { id: data.id, body: 'x'.repeat(100_000) } }],
  base: '/api/preview/link/token',
};

test('a draft longer than a webhook is answered with its page, if it is signed', async () => {
  const url = await serve();
  const text = JSON.stringify(draft);
  expect(await post(`${url}/preview`, text, sign(text))).toEqual({
    status: 200,
    answer: { html: `<p>${data.id} ${'x'.repeat(100_000)}</p>` },
  });
  const forged = sign(text, { secret: strangeSecret });
  expect((await post(`${url}/preview`, text, forged)).status).toBe(401);
});

test.each([
  ['is no page of the site', { page: { collection: 'photos', id: data.id } }],
  ['would be served elsewhere', { base: '//other.example' }],
  ['has no document', { documents: [] }],
])('a draft that %s is refused', async (_name, change) => {
  const text = JSON.stringify({ ...draft, ...change });
  expect((await post(`${await serve()}/preview`, text, sign(text))).status).toBe(400);
});

test('why there is no page is the answer', async () => {
  const onPreview = () => Promise.reject(new RefusedRequest(422, 'It shows what is gone.'));
  const text = JSON.stringify(draft);
  expect(await post(`${await serve({ onPreview })}/preview`, text, sign(text))).toEqual({
    status: 422,
    answer: { message: 'It shows what is gone.' },
  });
});

test('styles of the pages', async () => {
  const url = await serve();
  const response = await fetch(`${url}/preview/asset?path=/site.css`);
  expect(response.headers.get('content-type')).toBe('text/css');
  expect(await response.text()).toBe('a{}');
  expect((await fetch(`${url}/preview/asset?path=/../entry.mjs`)).status).toBe(404);
});

test('health says how the publisher is', async () => {
  const url = await serve();
  const well = await fetch(`${url}/health`);
  expect(well.status).toBe(200);
  expect(await well.json()).toEqual({ ok: true, message: null, ...status });
  status = { ...status, state: 'refusing', problem: 'The front page would be empty.' };
  const ill = await fetch(`${url}/health`);
  expect(ill.status).toBe(503);
  expect(await ill.json()).toMatchObject({ ok: false, message: 'The front page would be empty.' });
});

test('metrics come as Prometheus wants them', async () => {
  const response = await fetch(`${await serve()}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toContain('dateline_publisher_lag_seconds 0.2\n');
});

test.each([
  ['GET', '/', 404, null],
  ['GET', '/articles/', 404, null],
  ['GET', '/webhook', 405, 'POST'],
  ['POST', '/health', 405, 'GET'],
])('%s %s is answered %i', async (method, path, code, allow) => {
  const response = await fetch((await serve()) + path, { method });
  expect(response.status).toBe(code);
  expect(response.headers.get('allow')).toBe(allow);
});

test('a port that is taken is an error of the network', async () => {
  const port = Number(new URL(await serve()).port);
  const options = {
    host: '127.0.0.1',
    port,
    secrets: [newSecret],
    onDoorbell: () => {},
    onCommand: async () => ({}),
    onPreview: async () => '',
    asset: async () => null,
    status: () => status,
    metrics: createMetrics(),
    logger: createLogger('silent'),
  };
  await expect(createPublisherServer(options)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
