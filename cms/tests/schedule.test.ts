import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { endOrphanedTransactions } from '../src/database/end-orphaned-transactions.ts';
import { fire } from '../src/schedule/fire.ts';
import { missedHours } from '../src/schedule/schedule-notice.ts';
import { type Scheduler, startScheduler } from '../src/schedule/scheduler.ts';
import { type Schedule, schedulesOf } from '../src/schedule/schedules.ts';
import { rowsOf } from './support/change-rows.ts';
import { body, call, create, desk, picture, upload } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { act, done, standing } from './support/workflow.ts';

let newsroom: TestNewsroom;
let payload: Payload;
let editor: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;

const schedulers: Scheduler[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const scheduler of schedulers.splice(0)) await scheduler.stop();
  await schedulesOf(payload).deleteMany({});
  await payload.db.connection.collection('leases').deleteMany({});
});

afterAll(() => newsroom.close());

let made = 0;
const draft = (fields: object = {}) =>
  create(newsroom, 'articles', editor, {
    ...base,
    headline: `Hour ${++made}`,
    kicker: 'Approved',
    body: body('Approved'),
    _status: 'draft',
    ...fields,
  });
const patch = (id: string, data: object, query = '') =>
  call(newsroom, 'PATCH', `/api/articles/${id}?depth=0${query}`, { headers: editor, body: data });
const autosave = (id: string, data: object) =>
  patch(id, { _status: 'draft', ...data }, '&draft=true&autosave=true');
const live = async (id: string) =>
  (await call(newsroom, 'GET', `/api/articles/${id}?depth=0`)).body;
const newest = async (id: string) =>
  (await call(newsroom, 'GET', `/api/articles/${id}?depth=0&draft=true`, { headers: editor })).body;
const isOut = async (id: string) => (await live(id)).errors === undefined;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** An article that is approved and waits for its hour. */
async function scheduled(at = inHours(1), fields: object = {}): Promise<{ id: string; at: Date }> {
  const id = await draft(fields);
  await done(newsroom, editor, id, 'approve');
  await done(newsroom, editor, id, 'schedule', { at: at.toISOString() });
  return { id, at };
}

async function scheduleOf(article: string, kind: Schedule['kind'] = 'publish'): Promise<Schedule> {
  const found = await schedulesOf(payload).findOne({ article, kind }, { sort: { _id: -1 } });
  if (!found) throw new Error('there is no schedule');
  return found;
}

/** What the scheduler does at a moment. */
async function fireAt(article: string, moment: Date, kind?: Schedule['kind']): Promise<void> {
  await fire(payload, (await scheduleOf(article, kind))._id, () => moment);
}

async function publications(id: string): Promise<number> {
  const { docs } = await payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    pagination: false,
  });
  return docs.length;
}

function started(options: Parameters<typeof startScheduler>[1] = {}): Scheduler {
  const scheduler = startScheduler(payload, { sweepMs: 100, ...options });
  schedulers.push(scheduler);
  return scheduler;
}

test('exactly the approved revision goes out, and what was written since stays a draft over it', async () => {
  const { id, at } = await scheduled(undefined, { standfirst: null, about: [] });
  await autosave(id, { kicker: 'Later', standfirst: 'Later', corrections: [] });
  expect(await standing(newsroom, editor, id)).toMatchObject({
    stage: 'scheduled',
    approved: { isOutdated: true },
  });
  await fireAt(id, at);
  const out = await live(id);
  expect(out.kicker).toBe('Approved');
  expect(out.standfirst ?? null).toBeNull();
  expect(await newest(id)).toMatchObject({ kicker: 'Later', standfirst: 'Later', stage: 'draft' });
  const state = await standing(newsroom, editor, id);
  expect(state).toMatchObject({ stage: 'draft', approved: null, schedules: [] });
  expect(state.history[0]).toMatchObject({
    words: 'Published at its hour',
    userName: 'Dateline',
    note: 'Set by editor.',
  });
  // The form that was open all the while goes on.
  const open = { form: 'open', revision: state.revision };
  expect((await autosave(id, { kicker: 'Later still', ...open })).status).toBe(200);
  expect((await live(id)).kicker).toBe('Approved');
});

test('without a later draft nothing is left to publish', async () => {
  const { id, at } = await scheduled();
  await fireAt(id, at);
  expect(await newest(id)).toMatchObject({
    kicker: 'Approved',
    stage: 'published',
    _status: 'published',
  });
});

test('what is approved again before the hour goes along', async () => {
  const { id, at } = await scheduled();
  await autosave(id, { kicker: 'Better' });
  await done(newsroom, editor, id, 'approve');
  expect(await standing(newsroom, editor, id)).toMatchObject({ stage: 'scheduled' });
  await autosave(id, { kicker: 'Not approved' });
  await fireAt(id, at);
  expect((await live(id)).kicker).toBe('Better');
});

test('it is never early, and done once whatever the clock does', async () => {
  const { id, at } = await scheduled();
  let now = new Date(at.getTime() - 1);
  const scheduler = started({ now: () => now, sweepMs: 100_000 });
  await scheduler.sweep();
  expect(await isOut(id)).toBe(false);
  // After sleep.
  now = new Date(at.getTime() + 7 * 3_600_000);
  await scheduler.sweep();
  expect(await isOut(id)).toBe(true);
  for (const hours of [-8, 0, 24]) {
    now = new Date(at.getTime() + hours * 3_600_000);
    await scheduler.sweep();
  }
  expect(await publications(id)).toBe(1);
});

test('a clock that jumps back only moves what is to come', async () => {
  const { id, at } = await scheduled();
  let now = new Date(at.getTime() - 1000);
  const scheduler = started({ now: () => now, sweepMs: 100_000 });
  await scheduler.sweep();
  now = new Date(at.getTime() - 86_400_000);
  await scheduler.sweep();
  expect(await isOut(id)).toBe(false);
  now = at;
  await scheduler.sweep();
  expect(await isOut(id)).toBe(true);
});

test('by the real clock it is on time within a second', async () => {
  started({ sweepMs: 1000 });
  const { id, at } = await scheduled(new Date(Date.now() + 1700));
  await expect.poll(() => isOut(id), { interval: 20, timeout: 10_000 }).toBe(true);
  const late = Date.now() - at.getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(1000);
});

test('however many try at once, it is done once', async () => {
  const { id, at } = await scheduled();
  const { _id } = await scheduleOf(id);
  payload.logger.level = 'silent';
  const rows = await rowsOf(newsroom, () =>
    Promise.all(Array.from({ length: 6 }, () => fire(payload, _id, () => at))),
  );
  payload.logger.level = 'error';
  expect(rows).toEqual([`article.published ${id}`]);
  expect(await publications(id)).toBe(1);
  const { history } = await standing(newsroom, editor, id);
  expect(history.filter(({ words }) => words === 'Published at its hour')).toHaveLength(1);
});

test('a process that is killed in the middle is taken over, and each is published once', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 12; number++) ids.push((await scheduled()).id);
  await schedulesOf(payload).updateMany({}, { $set: { at: new Date(), nextTry: new Date() } });
  const dueNow = (status: Schedule['status']) => schedulesOf(payload).countDocuments({ status });
  const child = runner();
  await expect.poll(() => dueNow('done'), { interval: 5, timeout: 60_000 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  // It was killed before it was through: otherwise this test shows nothing.
  expect(await dueNow('waiting')).toBeGreaterThan(0);
  onTestFinished(endOrphanedTransactions(payload, { everyMs: 100, deadAfterMs: 1000 }));
  payload.logger.level = 'silent';
  started();
  await expect.poll(() => dueNow('done'), { interval: 50, timeout: 30_000 }).toBe(12);
  payload.logger.level = 'error';
  for (const id of ids) {
    expect(await isOut(id)).toBe(true);
    expect(await publications(id)).toBe(1);
  }
});

test('two processes that both think the lease is theirs publish each of 20 once', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 20; number++) ids.push((await scheduled()).id);
  const leases = payload.db.connection.collection<{ _id: string; holder: string }>('leases');
  const holder = async () => (await leases.findOne({ _id: 'scheduler' }))?.holder;
  runner();
  await expect.poll(holder, { interval: 20, timeout: 60_000 }).toBeTruthy();
  payload.logger.level = 'silent';
  started();
  const done = () => schedulesOf(payload).countDocuments({ status: 'done' });
  const holders = new Set([await holder()]);
  await schedulesOf(payload).updateMany({}, { $set: { at: new Date(), nextTry: new Date() } });
  const deadline = Date.now() + 60_000;
  while ((await done()) < 20) {
    expect(Date.now()).toBeLessThan(deadline);
    // It ends early, as after a clock that jumped: who has it goes on until it next asks.
    await leases.updateOne({ _id: 'scheduler' }, { $set: { until: new Date(0) } });
    holders.add(await holder());
  }
  payload.logger.level = 'error';
  expect(holders.size).toBe(2);
  for (const id of ids) {
    expect(await publications(id)).toBe(1);
    const { history } = await standing(newsroom, editor, id);
    expect(history.filter(({ words }) => words === 'Published at its hour')).toHaveLength(1);
  }
});

test('it goes out though the account that scheduled it is deleted', async () => {
  const password = 'correct horse battery staple';
  const user = await payload.create({
    collection: 'users',
    data: { email: 'gone@example.org', password, name: 'Gone Soon', roles: ['editor'] },
  });
  const login = await call(newsroom, 'POST', '/api/users/login', {
    headers: { 'content-type': 'application/json', origin: newsroom.url },
    body: { email: 'gone@example.org', password },
  });
  const gone = { ...editor, authorization: `JWT ${login.body.token}` };
  const id = await draft();
  const at = inHours(1);
  await done(newsroom, gone, id, 'approve');
  await done(newsroom, gone, id, 'schedule', { at: at.toISOString() });
  await payload.delete({ collection: 'users', id: user.id });
  await fireAt(id, at);
  expect(await isOut(id)).toBe(true);
  expect((await standing(newsroom, editor, id)).history[0]?.note).toBe('Set by Gone Soon.');
});

test('an end can be scheduled too', async () => {
  const { id, at } = await scheduled();
  const end = new Date(at.getTime() + 3_600_000);
  const early = await act(newsroom, editor, id, 'scheduleUnpublish', { at: at.toISOString() });
  expect(early.status).toBe(409);
  await done(newsroom, editor, id, 'scheduleUnpublish', { at: end.toISOString() });
  const late = await act(newsroom, editor, id, 'schedule', { at: end.toISOString() });
  expect(late.said).toMatch(/^It is to be taken off the site at .*, before that\./);
  await fireAt(id, at);
  expect(await isOut(id)).toBe(true);
  await fireAt(id, end, 'unpublish');
  expect(await isOut(id)).toBe(false);
  const { history, stage } = await standing(newsroom, editor, id);
  expect(stage).toBe('draft');
  expect(history[0]?.words).toBe('Taken off the site at its hour');
});

test('what is published, unpublished or trashed by hand waits for no hour any more', async () => {
  const one = await scheduled();
  await done(newsroom, editor, one.id, 'publish', { which: 'newest' });
  await fireAt(one.id, one.at);
  expect(await publications(one.id)).toBe(1);

  const two = await scheduled();
  await patch(two.id, { deletedAt: new Date().toISOString() });
  expect((await scheduleOf(two.id)).status).toBe('cancelled');
  await call(newsroom, 'PATCH', `/api/articles/${two.id}?trash=true`, {
    headers: editor,
    body: { deletedAt: null, _status: 'draft' },
  });
  expect(await standing(newsroom, editor, two.id)).toMatchObject({ stage: 'draft' });

  const three = await draft();
  await done(newsroom, editor, three, 'publish');
  await done(newsroom, editor, three, 'scheduleUnpublish', { at: inHours(1).toISOString() });
  await patch(three, { _status: 'draft' });
  expect((await scheduleOf(three, 'unpublish')).status).toBe('cancelled');

  const four = await scheduled();
  expect(await done(newsroom, editor, four.id, 'unschedule')).toMatchObject({
    stage: 'approved',
    schedules: [],
  });
  await fireAt(four.id, four.at);
  expect(await isOut(four.id)).toBe(false);
});

test('an hour before the embargo, or past, is refused with a sentence', async () => {
  const id = await draft({ embargo: inHours(2).toISOString() });
  await done(newsroom, editor, id, 'approve');
  const early = await act(newsroom, editor, id, 'schedule', { at: inHours(1).toISOString() });
  expect(early.status).toBe(409);
  expect(early.said).toMatch(/^It is under embargo until .* Choose that hour or a later one/);
  expect(
    (await act(newsroom, editor, id, 'schedule', { at: inHours(-1).toISOString() })).status,
  ).toBe(409);
  expect((await act(newsroom, editor, id, 'publish')).status).toBe(400);
  expect((await act(newsroom, editor, id, 'publish', { which: 'approved' })).status).toBe(400);
  expect(await isOut(id)).toBe(false);
});

test('an embargo that is set later holds the pinned revision, too', async () => {
  const { id, at } = await scheduled(new Date(Date.now() + 1500));
  await autosave(id, { embargo: inHours(2).toISOString() });
  await fireAt(id, at);
  expect(await isOut(id)).toBe(false);
  expect((await standing(newsroom, editor, id)).schedules).toMatchObject([
    { status: 'waiting', problem: expect.stringContaining('Under embargo until') },
  ]);
});

test('what cannot go out is tried again, and then shouted about', async () => {
  const photo = await upload(
    newsroom,
    editor,
    { data: await picture('jpeg', 40, 40), name: 'hero.jpg', type: 'image/jpeg' },
    { alt: 'A hall', credit: 'Nobody', _status: 'published' },
  );
  const heroPhoto = String(photo.body.doc?.id);
  const set = (_status: 'draft' | 'published') =>
    call(newsroom, 'PATCH', `/api/photos/${heroPhoto}`, { headers: editor, body: { _status } });
  const [one, two] = [
    await scheduled(undefined, { heroPhoto }),
    await scheduled(undefined, { heroPhoto }),
  ];
  expect((await set('draft')).status).toBe(200);
  payload.logger.level = 'silent';
  await fireAt(one.id, one.at);
  const failing = await standing(newsroom, editor, one.id);
  expect(failing).toMatchObject({
    stage: 'scheduled',
    schedules: [
      { status: 'waiting', problem: expect.stringContaining('Publish first what this shows') },
    ],
  });
  const again = await scheduleOf(one.id);
  expect(again).toMatchObject({ tries: 1 });
  expect(again.nextTry.getTime() - one.at.getTime()).toBe(2000);

  let now = two.at;
  for (let tries = 1; (await scheduleOf(two.id)).status === 'waiting'; tries++) {
    expect(tries).toBeLessThan(30);
    await fireAt(two.id, now);
    now = (await scheduleOf(two.id)).nextTry;
  }
  payload.logger.level = 'error';
  expect(now.getTime() - two.at.getTime()).toBeGreaterThan(300_000);
  const given = await standing(newsroom, editor, two.id);
  expect(given).toMatchObject({ schedules: [{ status: 'failed' }] });
  expect(given.history[0]?.words).toBe('Failed at its hour');
  expect(given.actions).toContain('schedule');
  expect(await missedHours(payload)).toMatchObject({
    total: 2,
    missed: [
      { article: one.id, kind: 'publish', isGivenUp: false },
      { article: two.id, headline: expect.stringContaining('Hour'), isGivenUp: true },
    ],
  });

  expect((await set('published')).status).toBe(200);
  await fireAt(one.id, again.nextTry);
  expect(await isOut(one.id)).toBe(true);
  expect(await isOut(two.id)).toBe(false);
});

test('autosave against the hour: none is lost, neither the edit nor the publication', async () => {
  payload.logger.level = 'silent';
  for (let round = 0; round < 5; round++) {
    const { id, at } = await scheduled();
    const { revision } = await newest(id);
    const edits = async () => {
      for (let edit = 0; edit < 4; edit++) {
        const saved = await autosave(id, { kicker: `Edit ${edit}`, form: 'one', revision });
        expect(saved.status).toBe(200);
      }
    };
    await Promise.all([edits(), fireAt(id, at)]);
    expect((await live(id)).kicker).toBe('Approved');
    expect((await newest(id)).kicker).toBe('Edit 3');
  }
  payload.logger.level = 'error';
});

test('an approved version is kept, however many are saved after it', async () => {
  const { id, at } = await scheduled();
  for (let save = 0; save < 104; save++) await patch(id, { kicker: `Save ${save}` }, '&draft=true');
  const { totalDocs } = await payload.countVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
  });
  expect(totalDocs).toBe(101);
  await fireAt(id, at);
  expect((await live(id)).kicker).toBe('Approved');
  expect((await newest(id)).kicker).toBe('Save 103');
});

/** A scheduler in a process of its own. */
function runner(): ChildProcess {
  const script = path.join(import.meta.dirname, 'support/scheduler-process.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
}
