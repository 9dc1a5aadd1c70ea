import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '@dateline/shared/feed/changes.ts';
import { parseCursor } from '@dateline/shared/feed/cursor.ts';
import { feedDocuments } from '@dateline/shared/feed/documents.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeLog, counterId } from '../src/change-log/change-log.ts';
import { pruneChanges } from '../src/change-log/prune-changes.ts';
import { sequenceChanges } from '../src/change-log/sequence-changes.ts';
import {
  body,
  call,
  callDone,
  create,
  desk,
  picture,
  resolution,
  sentences,
  upload,
} from './support/content.ts';
import { changesAfter, machine, snapshotPage } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let follower: Record<string, string>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  // The REST handler would start the job runner, which would change photos in between.
  newsroom.payload.config.jobs.autoRun = [];
  editor = await newsroom.logIn('editor');
  follower = await machine(newsroom, ['readFeed']);
});

afterAll(() => newsroom.close());

const send = (method: string, path: string, data?: object, headers = editor) =>
  callDone(newsroom, method, `/api/${path}`, { headers, body: data });

const mark = () => randomBytes(4).toString('hex');

const section = (name: string, order = 1) =>
  create(newsroom, 'sections', editor, {
    name: `${name} ${mark()}`,
    order,
  });

async function drain(after: string, limit = 500): Promise<{ changes: Change[]; next: string }> {
  const changes: Change[] = [];
  for (let next = after; ; ) {
    const answer = await changesAfter(newsroom, follower, next, limit);
    changes.push(...answer.changes);
    next = answer.next;
    if (!answer.more) return { changes, next };
  }
}

/** The cursor of now. */
const here = async () =>
  (await drain((await snapshotPage(newsroom, follower, null, 1)).cursor)).next;

/** Documents by collection and id, as the bytes in which they came. */
type State = Record<string, string>;

/** What anybody may read through the REST API, with the fields of the public schemas. */
async function publicState(): Promise<State> {
  const state: State = {};
  for (const [collection, schema] of Object.entries(feedDocuments)) {
    const query = new URLSearchParams({ depth: '0', limit: '0' });
    for (const field of Object.keys(schema.shape)) query.set(`select[${field}]`, 'true');
    const isGlobal = collection === 'site-settings';
    const path = `/api/${isGlobal ? 'globals/' : ''}${collection}?${query}`;
    const { body: answer } = await call(newsroom, 'GET', path);
    if (isGlobal) state[`${collection} ${collection}`] = JSON.stringify(answer);
    else
      for (const doc of answer.docs ?? []) state[`${collection} ${doc.id}`] = JSON.stringify(doc);
  }
  return state;
}

async function snapshot(limit: number): Promise<{ state: State; cursors: Set<string> }> {
  const state: State = {};
  const cursors = new Set<string>();
  let page: string | null = null;
  do {
    const answer = await snapshotPage(newsroom, follower, page, limit);
    expect(answer.documents.length).toBeLessThanOrEqual(limit);
    for (const { collection, document } of answer.documents) {
      const key = `${collection} ${collection === 'site-settings' ? collection : document.id}`;
      expect(state).not.toHaveProperty([key]);
      state[key] = JSON.stringify(document);
    }
    cursors.add(answer.cursor);
    page = answer.next;
  } while (page);
  return { state, cursors };
}

function apply(state: State, changes: readonly Change[]): State {
  const after = { ...state };
  for (const { collection, id, document } of changes) {
    if (document) after[`${collection} ${id}`] = JSON.stringify(document);
    else delete after[`${collection} ${id}`];
  }
  return after;
}

/** One of every kind, and some that readers must not see. */
async function fill(): Promise<{ article: string; source: string }> {
  const base = await desk(newsroom, editor);
  const file = { data: await picture('jpeg', 900, 600), name: 'a.jpg', type: 'image/jpeg' };
  const fields = { alt: 'A', credit: 'B', _status: 'published' };
  const photo = (await upload(newsroom, editor, file, fields)).body.doc?.id;
  const out = { _status: 'published' };
  const subject = await create(newsroom, 'entities', editor, {
    name: `One ${mark()}`,
    type: 'Organization',
    names: [{ value: 'One', lang: 'en', script: 'Latn', kind: 'official' }],
    ...out,
  });
  const source = await create(newsroom, 'sources', editor, {
    type: 'press',
    title: `P ${mark()}`,
    ...out,
  });
  const person = await create(newsroom, 'sources', editor, {
    type: 'person',
    title: `Q ${mark()}`,
    ...out,
  });
  const instrument = await resolution(newsroom, editor, `S/RES/${mark()}`, '8(a)');
  await create(newsroom, 'relationships', editor, {
    subject,
    predicate: 'allegedBreachOf',
    instrument,
    paragraph: '8(a)',
    statementType: 'reported',
    sources: [source, person],
    ...out,
  });
  const data = {
    ...base,
    headline: `Everything ${mark()}`,
    heroPhoto: photo,
    about: [subject],
    claims: [{ statement: 'It is', statementType: 'reported', sources: [source, person] }],
    body: body('Words', [
      {
        type: 'inlineBlock',
        version: 1,
        fields: { id: 'f', blockType: 'footnote', sources: [source, person], note: 'N' },
      },
    ]),
  };
  const article = await create(newsroom, 'articles', editor, { ...data, ...out });
  await create(newsroom, 'articles', editor, {
    ...data,
    headline: `Draft ${mark()}`,
    _status: 'draft',
  });
  for (const status of ['approved', 'pending'] as const) {
    await newsroom.payload.create({
      collection: 'comments',
      data: { article, text: `It is ${status}`, name: status, status },
    });
  }
  return { article, source };
}

test('snapshot and feed give, byte for byte, what readers get, in the shape of the public schemas', async () => {
  const { article, source } = await fill();
  const { state, cursors } = await snapshot(3);
  expect(state).toEqual(await publicState());
  const [cursor = ''] = cursors;
  expect(cursors.size).toBe(1);
  await newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  await send('POST', 'globals/site-settings', { name: 'Renamed', tagline: 'New' });
  await send('PATCH', `articles/${article}`, { headline: 'Changed', _status: 'published' });
  await send('PATCH', `articles/${article}?draft=true`, { headline: 'Only a draft' });
  const second = await fill();
  await send('PATCH', `sources/${source}`, { type: 'person', _status: 'published' });
  await send('PATCH', `articles/${second.article}`, { deletedAt: new Date().toISOString() });
  const third = await fill();
  const trash = (deletedAt: string | null) =>
    send('PATCH', `articles/${third.article}?trash=true`, { deletedAt, _status: 'published' });
  await trash(new Date().toISOString());
  await trash(null);
  const { changes } = await drain(cursor, 4);
  const now = await publicState();
  expect(apply(state, changes)).toEqual(now);
  expect(now[`articles ${third.article}`]).toBeDefined();
  expect(now).not.toHaveProperty([`articles ${second.article}`]);
  expect(JSON.stringify(changes)).not.toContain('Only a draft');
  for (const { collection, document } of changes) {
    if (document) feedDocuments[collection].parse(document);
  }
  expect((await snapshot(500)).state).toEqual(now);
});

test('of several changes of a document an answer has the last, with the document as it is', async () => {
  const start = await here();
  const first = await section('First');
  const second = await section('Second');
  await send('PATCH', `sections/${first}`, { order: 7 });
  const all = await changesAfter(newsroom, follower, start);
  expect(all.changes.map(({ id, event }) => [id, event])).toEqual([
    [second, 'section.published'],
    [first, 'section.updated'],
  ]);
  expect(all.changes[1]?.document?.order).toBe(7);
  const [one, two] = await Promise.all([
    changesAfter(newsroom, follower, start, 1),
    changesAfter(newsroom, follower, start, 2),
  ]);
  expect([one?.more, two?.more, all.more]).toEqual([true, true, false]);
  expect(one?.changes.map(({ id }) => id)).toEqual([first]);
  expect(await changesAfter(newsroom, follower, all.next)).toEqual({
    changes: [],
    next: all.next,
    more: false,
  });
});

test('who asks for the next change has the answer with the commit, or an empty one', async () => {
  const start = await here();
  const first = changesAfter(newsroom, follower, start, 500, 30);
  const second = changesAfter(newsroom, follower, start, 500, 30);
  const id = await section('Awaited');
  for (const { changes } of [await first, await second]) {
    expect(changes.map((change) => change.id)).toEqual([id]);
  }
  const { next } = await first;
  expect(await changesAfter(newsroom, follower, next, 500, 0.05)).toEqual({
    changes: [],
    next,
    more: false,
  });
  const answer = await call(newsroom, 'GET', `/api/changes?after=${next}&wait=31`, {
    headers: follower,
  });
  expect(answer.status).toBe(400);
  expect(sentences(answer.body)).toContain('from 0 to 30');
});

test('a transaction that began first and commits last is not skipped', async () => {
  const { payload } = newsroom;
  const start = await here();
  const open = async (slug: string) => {
    const transactionID = (await payload.db.beginTransaction()) ?? '';
    const data = { name: slug, slug, order: 1 };
    const { id } = await payload.create({ collection: 'sections', data, req: { transactionID } });
    return { id, commit: () => payload.db.commitTransaction(transactionID) };
  };
  const early = await open('began-first');
  const late = await open('began-second');
  await late.commit();
  const before = await changesAfter(newsroom, follower, start);
  expect(before.changes.map(({ id }) => id)).toEqual([late.id]);
  await early.commit();
  const after = await changesAfter(newsroom, follower, before.next);
  expect(after.changes.map(({ id }) => id)).toEqual([early.id]);
});

test('with 24 writers at once a follower misses nothing, and no number comes twice', async () => {
  const { payload } = newsroom;
  const start = await here();
  const shared = await Promise.all(['a', 'b', 'c', 'd'].map((name) => section(`Shared ${name}`)));
  let open = 24;
  const write = async (writer: number) => {
    for (let turn = 0; turn < 13; turn++) {
      const target = shared[(writer + turn) % shared.length];
      if (turn % 4 === 3) await send('PATCH', `sections/${target}`, { order: writer * 100 + turn });
      else await section(`W${writer}`);
    }
    open -= 1;
  };
  const seen: Change[] = [];
  let next = start;
  const follow = async () => {
    for (let more = true; more || open > 0; await nextTurn()) {
      const answer = await changesAfter(newsroom, follower, next, 7);
      seen.push(...answer.changes);
      ({ next, more } = answer);
    }
  };
  const alsoSequence = async () => {
    while (open > 0) await sequenceChanges(payload);
  };
  payload.logger.level = 'silent';
  await Promise.all([
    ...Array.from({ length: open }, (_, writer) => write(writer)),
    follow(),
    alsoSequence(),
    alsoSequence(),
  ]);
  // The follower's last answer may be from before the last commit.
  seen.push(...(await drain(next)).changes);
  payload.logger.level = 'error';
  const from = parseCursor(start)?.number ?? 0;
  const rows = await changeLog(payload.db)
    .rows.find({ number: { $gt: from } }, { sort: { number: 1 } })
    .toArray();
  expect(rows.length).toBe(24 * 13 + shared.length);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => from + index + 1));
  const numbers = seen.map(({ cursor }) => parseCursor(cursor)?.number ?? 0);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(rows.map(({ document }) => document)));
  const followed = apply({}, seen);
  const now = await publicState();
  for (const [key, document] of Object.entries(followed)) expect(now[key]).toBe(document);
});

test('a backlog of more rows than are numbered at once is given to its end', async () => {
  const start = await here();
  const { rows } = changeLog(newsroom.payload.db);
  const id = await section('Backlog');
  const at = new Date();
  await rows.insertMany(
    Array.from({ length: 1200 }, () => ({
      collection: 'sections' as const,
      document: id,
      event: 'section.updated' as const,
      at,
      request: null,
      number: null,
    })),
  );
  const { next } = await drain(start);
  expect(parseCursor(next)?.number).toBe((parseCursor(start)?.number ?? 0) + 1201);
});

test('a snapshot is of one moment while writers write, and its cursor leads on from there', async () => {
  const { payload } = newsroom;
  const pair = [await section('Pair'), await section('Pair')];
  const settingsToo = 'Count ';
  let count = 0;
  let isReading = true;
  let written = () => {};
  const write = async () => {
    while (isReading) {
      count += 1;
      const transactionID = (await payload.db.beginTransaction()) ?? '';
      const req = { transactionID };
      for (const id of pair) {
        await payload.update({ collection: 'sections', id, data: { order: count }, req });
      }
      const data = { tagline: `${settingsToo}${count}` };
      await payload.updateGlobal({ slug: 'site-settings', data, req });
      await payload.db.commitTransaction(transactionID);
      written();
    }
  };
  const read = async () => {
    const taken: Awaited<ReturnType<typeof snapshot>>[] = [];
    for (let round = 0; round < 3; round++) {
      taken.push(await snapshot(5));
      await new Promise<void>((resolve) => {
        written = resolve;
      });
    }
    isReading = false;
    return taken;
  };
  const [taken] = await Promise.all([read(), write()]);
  const orders = new Set<number>();
  for (const { state, cursors } of taken) {
    const [first, second] = pair.map((id) => JSON.parse(state[`sections ${id}`] ?? '{}').order);
    const settings = JSON.parse(state['site-settings site-settings'] ?? '{}');
    expect(second).toBe(first);
    if (first > 1) expect(settings.tagline).toBe(`${settingsToo}${first}`);
    orders.add(first);
    const [cursor = ''] = cursors;
    expect(cursors.size).toBe(1);
    expect(apply(state, (await drain(cursor)).changes)).toEqual(await publicState());
  }
  expect(count).toBeGreaterThan(3);
  expect(orders.size).toBe(3);
});

test('a snapshot of a forgotten moment says so, and a broken token is a mistake', async () => {
  const token = (page: object) => Buffer.from(JSON.stringify(page)).toString('base64url');
  const ask = async (page: string) => {
    const { status, body: answer } = await call(newsroom, 'GET', `/api/snapshot?page=${page}`, {
      headers: follower,
    });
    return [status, answer.errors?.[0]?.data];
  };
  const moment = { t: Math.floor(Date.now() / 1000) - 3600, i: 1 };
  // The second is what a follower of a database has that was since restored from a backup.
  for (const t of [moment.t, moment.t + 7200]) {
    const page = token({ moment: { t, i: 1 }, collection: 'articles', after: null });
    expect(await ask(page)).toEqual([410, { code: 'snapshot-gone' }]);
  }
  for (const broken of [
    'x',
    token({ moment, collection: 'users', after: null }),
    token({ moment, collection: 'articles', after: { $gt: '' } }),
  ]) {
    expect(await ask(broken), broken).toEqual([400, { code: 'bad-page' }]);
  }
});

test('a malformed cursor is a mistake, one of another log or ahead of it means to start afresh', async () => {
  const start = await here();
  const { log = '', number = 0 } = parseCursor(start) ?? {};
  const ask = async (query: string) => {
    const { status, body: answer } = await call(newsroom, 'GET', `/api/changes?${query}`, {
      headers: follower,
    });
    return [status, answer.errors?.[0]?.data];
  };
  for (const after of ['', 'x', log, `${log}.-1`, `${log}.1e3`]) {
    expect(await ask(`after=${after}`), after).toEqual([400, { code: 'bad-cursor' }]);
  }
  expect(await ask('')).toEqual([400, { code: 'bad-cursor' }]);
  for (const limit of ['0', '501', 'x', '1.5']) {
    expect(await ask(`after=${start}&limit=${limit}`), limit).toEqual([400, { code: 'bad-limit' }]);
  }
  const unknown = [410, { code: 'unknown-cursor' }];
  expect(await ask(`after=${'0'.repeat(16)}.0`)).toEqual(unknown);
  expect(await ask(`after=${log}.${number + 1}`)).toEqual(unknown);
  expect(await ask(`after=${start}`)).toEqual([200, undefined]);
});

test('old changes are pruned, and a cursor that would miss them is refused', async () => {
  const { payload } = newsroom;
  const { rows, counters } = changeLog(payload.db);
  const start = await here();
  for (const name of ['Old', 'Older', 'Young']) await section(name);
  const { next } = await drain(start);
  const { log = '', number = 0 } = parseCursor(start) ?? {};
  const at = (offset: number) => `${log}.${number + offset}`;
  const day = 24 * 60 * 60 * 1000;
  await rows.updateMany(
    { number: { $lte: number + 2 } },
    { $set: { at: new Date(Date.now() - 31 * day) } },
  );
  await pruneChanges(payload, new Date(Date.now() - 30 * day));
  const status = async (after: string) =>
    (await call(newsroom, 'GET', `/api/changes?after=${after}`, { headers: follower })).status;
  expect(await rows.countDocuments()).toBe(1);
  expect((await counters.findOne({ _id: counterId }))?.prunedTo).toBe(number + 2);
  expect(await Promise.all([at(0), at(1), at(2), next].map(status))).toEqual([410, 410, 200, 200]);
  await pruneChanges(payload, new Date(Date.now() + day));
  expect(await rows.countDocuments()).toBe(0);
  expect(await Promise.all([at(2), next].map(status))).toEqual([410, 200]);
});
