import { randomBytes } from 'node:crypto';
import { formatCursor, parseCursor } from '@dateline/shared/feed/cursor.ts';
import type { FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { changeLog } from '../src/change-log/change-log.ts';
import { pruneChanges } from '../src/change-log/prune-changes.ts';
import { sequenceChanges } from '../src/change-log/sequence-changes.ts';
import type { Publication } from '../src/publication/publication.ts';
import { pruneReceipts } from '../src/receipts/prune-receipts.ts';
import { receiptsOf } from '../src/receipts/stored-receipts.ts';
import { call, create, desk, sentences } from './support/content.ts';
import { changesAfter, machine, snapshotPage } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { type Subscriber, subscribe } from './support/subscriber.ts';

let newsroom: TestNewsroom;
let publisher: Subscriber;
let editor: Record<string, string>;
let sender: Record<string, string>;
let follower: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;
/** What the publisher answers when it is asked how it is. */
let health: { ok: boolean; state: string; message: string | null };

beforeAll(async () => {
  publisher = await subscribe((response) => {
    response.writeHead(health.ok ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(health));
  });
  Object.assign(process.env, {
    PUBLISHER_URL: new URL(publisher.url).origin,
    PUBLISHER_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    SITE_URL: 'https://www.example.org',
  });
  newsroom = await openTestNewsroom();
  // The REST handler would start the job runner, which would change photos in between.
  newsroom.payload.config.jobs.autoRun = [];
  editor = await newsroom.logIn('editor');
  sender = await machine(newsroom, ['sendReceipts']);
  follower = await machine(newsroom, ['readFeed']);
  base = await desk(newsroom, editor);
});

afterAll(async () => {
  await newsroom.close();
  await publisher.close();
});

beforeEach(async () => {
  health = { ok: true, state: 'following', message: null };
  await receiptsOf(newsroom.payload.db).deleteMany({});
});

/** Where the change log is now, everything numbered. */
async function here(): Promise<string> {
  const { cursor } = await snapshotPage(newsroom, follower, null, 1);
  return (await changesAfter(newsroom, follower, cursor)).next;
}

/** The cursor so many changes further. */
function further(cursor: string, by: number): string {
  const { log = '', number = 0 } = parseCursor(cursor) ?? {};
  return formatCursor({ log, number: number + by });
}

let releases = 0;

function receiptAt(cursor: string, parts: Partial<Receipt> = {}): Receipt {
  return {
    cursor,
    release: `release-${++releases}`,
    releasedAt: new Date().toISOString(),
    milliseconds: 41.5,
    written: 9,
    removed: 0,
    documents: [],
    error: null,
    ...parts,
  };
}

async function send(receipt: unknown, headers = sender) {
  return await call(newsroom, 'POST', '/api/receipts', { headers, body: receipt });
}

async function accepted(receipt: Receipt): Promise<void> {
  const { status, body } = await send(receipt);
  if (status !== 202) throw new Error(`${status} ${sentences(body)}`);
}

async function publication(collection: FeedDocument, id: string): Promise<Publication> {
  const path = `/api/publication?collection=${collection}&id=${id}`;
  const { status, body } = await call<Publication>(newsroom, 'GET', path, { headers: editor });
  if (status !== 200) throw new Error(`${status} ${sentences(body)}`);
  return body;
}

const publish = (headline: string) =>
  create(newsroom, 'articles', editor, { ...base, headline, _status: 'published' });

async function patch(collection: string, id: string, body: object): Promise<void> {
  const answer = await call(newsroom, 'PATCH', `/api/${collection}/${id}`, {
    headers: editor,
    body,
  });
  if (answer.status !== 200) throw new Error(sentences(answer.body));
}

const rowOf = (id: string) => changeLog(newsroom.payload.db).rows.findOne({ document: id });
const problem = (message: string) => ({ message, collection: null, id: null });

/** As if it had been saved so long ago. */
const age = (id: string, milliseconds: number) =>
  changeLog(newsroom.payload.db).rows.updateMany(
    { document: id },
    { $set: { at: new Date(Date.now() - milliseconds) } },
  );

test('publishing, then live, with the time, the pages and the link', async () => {
  await accepted(receiptAt(await here(), { release: 'start' }));
  const draft = await create(newsroom, 'articles', editor, { ...base, headline: 'Not out' });
  expect((await publication('articles', draft)).state).toBe('none');

  const id = await publish('Out at once');
  expect(await publication('articles', id)).toMatchObject({ state: 'publishing', shown: true });
  const cursor = await here();
  const row = await rowOf(id);
  const savedAt = row?.at ?? new Date();
  expect(await publication('articles', id)).toMatchObject({
    state: 'publishing',
    since: savedAt.toISOString(),
    message: null,
  });

  const releasedAt = new Date(savedAt.getTime() + 214).toISOString();
  const documents: Receipt['documents'] = [
    { collection: 'sections', id: base.section, path: null, pages: 2 },
    { collection: 'articles', id, path: '/articles/out-at-once/', pages: 9 },
  ];
  await accepted(receiptAt(cursor, { releasedAt, documents }));
  expect(await publication('articles', id)).toMatchObject({
    state: 'live',
    shown: true,
    since: releasedAt,
    milliseconds: 214,
    pages: 9,
    path: '/articles/out-at-once/',
    url: 'https://www.example.org/articles/out-at-once/',
    message: null,
    publisher: { hasReported: true, problem: null },
  });

  // A draft over it changes nothing for readers.
  const path = `/api/articles/${id}?draft=true`;
  await call(newsroom, 'PATCH', path, { headers: editor, body: { headline: 'Out, and later' } });
  expect(await publication('articles', id)).toMatchObject({ state: 'live', since: releasedAt });
});

test('what is taken back is publishing too, and then off the site', async () => {
  const id = await publish('Taken back');
  await accepted(receiptAt(await here(), { release: 'start' }));
  await patch('articles', id, { _status: 'draft' });
  expect(await publication('articles', id)).toMatchObject({ state: 'publishing', shown: false });
  await accepted(receiptAt(await here(), { removed: 1 }));
  expect(await publication('articles', id)).toMatchObject({
    state: 'live',
    shown: false,
    pages: null,
    path: null,
    url: null,
  });
});

test('two documents: one is live, the other still on its way', async () => {
  const first = await publish('The first');
  const cursor = await here();
  const second = await publish('The second');
  await accepted(receiptAt(cursor));
  expect((await publication('articles', first)).state).toBe('live');
  expect((await publication('articles', second)).state).toBe('publishing');
  await here();
  expect((await publication('articles', second)).state).toBe('publishing');
});

test('a failure says why, names the document at fault, and is over with the next release', async () => {
  await accepted(receiptAt(await here(), { release: 'start' }));
  const id = await publish('Held up');
  const cursor = await here();
  const logged = vi.spyOn(newsroom.payload.logger, 'error').mockImplementation(() => {});
  const culprit = { collection: 'photos', id: 'f'.repeat(24) };
  const error = { message: 'A photo is missing: publish it.', ...culprit };
  for (const cameAgain of [1, 2]) {
    await accepted(receiptAt(cursor, { error, milliseconds: cameAgain }));
    expect(await publication('articles', id)).toMatchObject({
      state: 'failed',
      shown: true,
      message: error.message,
      culprit,
      milliseconds: null,
      publisher: { problem: error.message },
    });
  }
  expect(logged.mock.calls).toEqual([
    [expect.objectContaining({ cursor, msg: expect.stringContaining(error.message) })],
  ]);
  expect(await receiptsOf(newsroom.payload.db).countDocuments()).toBe(2);

  // Another one's change later on is held up by it too; the receipt for it is still to come.
  const other = await publish('Behind it');
  await here();
  expect((await publication('articles', other)).state).toBe('publishing');
  await accepted(receiptAt(await here()));
  for (const each of [id, other]) {
    expect(await publication('articles', each)).toMatchObject({ state: 'live', message: null });
  }
});

test('doubled, late and mixed up: an older receipt undoes no newer one', async () => {
  const id = await publish('In any order');
  const cursor = await here();
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const documents: Receipt['documents'] = [{ collection: 'articles', id, path: null, pages: 3 }];
  const before = receiptAt(further(cursor, -1), { releasedAt: at(1) });
  const failed = receiptAt(cursor, { releasedAt: at(2), error: problem('Refused.') });
  const live = receiptAt(cursor, { releasedAt: at(3), documents });
  const later = receiptAt(further(cursor, 5), { releasedAt: at(4) });
  const orders = [
    [live, failed, before],
    [later, live, live, failed, before],
    [failed, later, before, live],
    [before, failed, failed, live, later, live],
  ];
  vi.spyOn(newsroom.payload.logger, 'error').mockImplementation(() => {});
  for (const order of orders) {
    await receiptsOf(newsroom.payload.db).deleteMany({});
    for (const receipt of order) await accepted(receipt);
    const found = await publication('articles', id);
    expect(found).toMatchObject({ state: 'live', since: live.releasedAt, pages: 3 });
    expect(found.publisher.problem).toBeNull();
    const kept = await receiptsOf(newsroom.payload.db).countDocuments();
    expect(kept).toBe(new Set(order).size);
  }
});

test('a failure after it was live takes nothing back, and is known as the publisher’s problem', async () => {
  const id = await publish('Live already');
  const cursor = await here();
  await accepted(receiptAt(cursor));
  const releasedAt = new Date(Date.now() + 1000).toISOString();
  vi.spyOn(newsroom.payload.logger, 'error').mockImplementation(() => {});
  await accepted(receiptAt(cursor, { releasedAt, error: problem('Too many pages would go.') }));
  expect(await publication('articles', id)).toMatchObject({
    state: 'live',
    message: null,
    publisher: { problem: 'Too many pages would go.' },
  });
});

test('the publisher’s clock may be behind: no time is negative', async () => {
  const id = await publish('By another clock');
  const cursor = await here();
  await accepted(receiptAt(cursor, { releasedAt: '2020-01-01T00:00:00.000Z' }));
  expect(await publication('articles', id)).toMatchObject({ state: 'live', milliseconds: 0 });
});

test('receipts of another change log count for nothing', async () => {
  const id = await publish('Restored elsewhere');
  await here();
  await accepted(receiptAt(formatCursor({ log: '0'.repeat(16), number: 99_999 })));
  expect((await publication('articles', id)).state).toBe('waiting');
});

test('before any publisher reported it waits, and says so', async () => {
  const id = await publish('Nobody listens');
  expect(await publication('articles', id)).toMatchObject({
    state: 'waiting',
    message: expect.stringContaining('No publisher has reported yet'),
  });
  await age(id, 3000);
  health = { ok: false, state: 'starting', message: 'The publisher is starting.' };
  expect(await publication('articles', id)).toMatchObject({
    state: 'waiting',
    message: 'The publisher is starting.',
    publisher: { hasReported: false, reachable: true },
  });
});

test('what waits for long is told why: by the publisher itself, or that it is silent', async () => {
  await accepted(receiptAt(await here(), { release: 'start' }));
  const id = await publish('Takes its time');
  await here();
  const asked = publisher.received.length;
  await publication('articles', id);
  expect(publisher.received.length).toBe(asked);

  await age(id, 3000);
  health = { ok: false, state: 'held', message: 'Held after going back.' };
  expect(await publication('articles', id)).toMatchObject({
    state: 'publishing',
    message: 'Held after going back.',
    publisher: { reachable: true },
  });

  vi.spyOn(newsroom.payload.logger, 'warn').mockImplementation(() => {});
  health = { ok: true, state: 'following', message: 7 as never };
  expect(await publication('articles', id)).toMatchObject({
    state: 'publishing',
    message: expect.stringContaining('does not answer'),
    publisher: { reachable: false },
  });
});

test('every kind of document has a state, the site settings too', async () => {
  await accepted(receiptAt(await here(), { release: 'start' }));
  await patch('sections', base.section, { description: 'What the Council decided' });
  expect((await publication('sections', base.section)).state).toBe('publishing');
  const settings = await call(newsroom, 'POST', '/api/globals/site-settings', {
    headers: editor,
    body: { tagline: 'From the desk' },
  });
  expect(settings.status).toBe(200);
  expect((await publication('site-settings', 'site-settings')).state).toBe('publishing');
  await accepted(receiptAt(await here()));
  expect((await publication('sections', base.section)).state).toBe('live');
  expect((await publication('site-settings', 'site-settings')).state).toBe('live');
});

test('when log and receipts are pruned, what is out is live, since nobody knows when', async () => {
  const id = await publish('Long ago');
  await accepted(receiptAt(await here()));
  await accepted(receiptAt(await here()));
  const later = new Date(Date.now() + 60_000);
  await pruneChanges(newsroom.payload, later);
  await pruneReceipts(newsroom.payload, later);
  expect(await receiptsOf(newsroom.payload.db).countDocuments()).toBe(1);
  expect(await publication('articles', id)).toMatchObject({
    state: 'live',
    shown: true,
    since: null,
    url: 'https://www.example.org/articles/long-ago/',
  });
  await pruneReceipts(newsroom.payload, new Date(0));
  expect(await receiptsOf(newsroom.payload.db).countDocuments()).toBe(1);
});

test('only a machine that may send receipts sends them', async () => {
  const receipt = receiptAt(await here());
  const others: [string, Record<string, string>, number][] = [
    ['a reader', { 'content-type': 'application/json' }, 401],
    ['an unknown key', { authorization: 'machines API-Key nothing' }, 401],
    ['a machine that reads the feed', follower, 403],
    ['an editor', editor, 403],
    ['an admin', await newsroom.logIn('admin'), 403],
  ];
  for (const [who, headers, status] of others) {
    expect((await send(receipt, headers)).status, who).toBe(status);
  }
  expect(await receiptsOf(newsroom.payload.db).countDocuments()).toBe(0);
});

test('what is no receipt is refused with what is wrong', async () => {
  const good = receiptAt(await here());
  const document = { collection: 'articles', id: 'x', path: '//elsewhere.example/', pages: 1 };
  const bad: [unknown, string][] = [
    [null, 'no receipt'],
    [{ ...good, cursor: '12' }, 'cursor'],
    [{ ...good, releasedAt: 'yesterday' }, 'releasedAt'],
    [{ ...good, written: -1 }, 'written'],
    [{ ...good, documents: [document] }, 'path'],
    [{ ...good, documents: [{ ...document, path: null, collection: 'users' }] }, 'collection'],
    [{ ...good, error: {} }, 'message'],
  ];
  for (const [receipt, word] of bad) {
    const { status, body } = await send(receipt);
    expect([status, sentences(body)]).toEqual([400, expect.stringContaining(word)]);
  }
  expect(await receiptsOf(newsroom.payload.db).countDocuments()).toBe(0);
});

test('the newsroom alone asks where a document stands; only admins see the releases', async () => {
  const id = await create(newsroom, 'articles', editor, { ...base, headline: 'heron-7710' });
  vi.spyOn(newsroom.payload.logger, 'error').mockImplementation(() => {});
  await accepted(receiptAt(await here(), { error: problem('heron-7710 is at fault.') }));
  const everyone: [string, Record<string, string>, number, number][] = [
    ['a reader', {}, 401, 403],
    ['a machine', follower, 403, 403],
    ['the publisher', sender, 403, 403],
    ['a moderator', await newsroom.logIn('moderator'), 200, 403],
    ['a reporter', await newsroom.logIn('reporter'), 200, 403],
    ['a photo editor', await newsroom.logIn('photo-editor'), 200, 403],
    ['an editor', editor, 200, 403],
    ['an admin', await newsroom.logIn('admin'), 200, 200],
  ];
  for (const [who, headers, mayAsk, maySee] of everyone) {
    const path = `/api/publication?collection=articles&id=${id}`;
    const asked = await call(newsroom, 'GET', path, { headers });
    const seen = await call(newsroom, 'GET', '/api/receipts', { headers });
    expect([asked.status, seen.status], who).toEqual([mayAsk, maySee]);
    const heard = JSON.stringify([mayAsk === 200 ? null : asked.body, maySee === 200 || seen.body]);
    expect(heard, who).not.toContain('heron-7710');
  }
  const admin = await newsroom.logIn('admin');
  for (const method of ['PATCH', 'DELETE']) {
    const kept = await receiptsOf(newsroom.payload.db).findOne();
    const { status } = await call(newsroom, method, `/api/receipts/${kept?._id}`, {
      headers: admin,
      body: { errorMessage: 'All is well.' },
    });
    expect(status, method).toBe(403);
  }
});

test('what is no document is refused', async () => {
  for (const query of [
    '',
    'collection=articles',
    'collection=users&id=aaaaaaaaaaaaaaaaaaaaaaaa',
    'collection=articles&id[$gt]=0',
  ]) {
    const { status } = await call(newsroom, 'GET', `/api/publication?${query}`, {
      headers: editor,
    });
    expect(status, query).toBe(400);
  }
  const unknown = await publication('articles', 'a'.repeat(24));
  expect(unknown.state).toBe('none');
});

test('the dashboard tells of refusals, silence and what waits for long, and of nothing else', async () => {
  const { publisherNotice } = await import('../src/publication/publisher-notice.ts');
  const notice = () => publisherNotice(newsroom.payload);
  await accepted(receiptAt(await here(), { release: 'start' }));
  expect(await notice()).toBeNull();

  const id = await publish('Waits on the dashboard');
  expect(await notice()).toBeNull();
  health = { ok: false, state: 'starting', message: 'The publisher is starting.' };
  expect(await notice()).toBeNull();
  await age(id, 61_000);
  const since = (await rowOf(id))?.at;
  expect(await notice()).toMatchObject({ problem: health.message, waitingSince: since });
  health = { ok: true, state: 'following', message: null };
  expect(await notice()).toMatchObject({
    problem: expect.stringContaining('has not said'),
    waitingSince: since,
  });
  await sequenceChanges(newsroom.payload);
  expect(await notice()).toMatchObject({ waitingSince: since });

  const culprit = { collection: 'articles', id };
  vi.spyOn(newsroom.payload.logger, 'error').mockImplementation(() => {});
  await accepted(
    receiptAt(await here(), { error: { message: 'It refers to nothing.', ...culprit } }),
  );
  expect(await notice()).toEqual({
    problem: 'It refers to nothing.',
    culprit,
    waitingSince: since,
  });
  const releasedAt = new Date(Date.now() + 1000).toISOString();
  await accepted(receiptAt(await here(), { releasedAt }));
  expect(await notice()).toBeNull();

  health = { ok: false, state: 'held', message: 'Held after going back.' };
  expect(await notice()).toMatchObject({ problem: health.message, waitingSince: null });
});
