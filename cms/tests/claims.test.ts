import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../src/evidence/finding.ts';
import { fire } from '../src/schedule/fire.ts';
import { schedulesOf } from '../src/schedule/schedules.ts';
import { body, call, create, desk, resolution, sentences, text } from './support/content.ts';
import { changesAfter, machine, snapshotPage } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { act, done, standing } from './support/workflow.ts';

type Headers = Record<string, string>;

let newsroom: TestNewsroom;
let payload: Payload;
let editor: Headers;
let reporter: Headers;
let base: Awaited<ReturnType<typeof desk>>;
let press: string;
let person: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  editor = await newsroom.logIn('editor');
  reporter = await newsroom.logIn('reporter');
  base = await desk(newsroom, editor);
  press = await source({ url: 'https://press.example/1' });
  person = await source({ type: 'person', title: 'Kim Chol-su, trader in Hyesan' });
});

afterAll(() => newsroom.close());

let made = 0;
const source = (fields: object = {}) =>
  create(newsroom, 'sources', editor, {
    type: 'press',
    title: `Report ${++made}`,
    _status: 'published',
    ...fields,
  });
const article = (fields: object = {}) => ({
  ...base,
  headline: `Claims ${++made}`,
  body: body('It was in May.'),
  ...fields,
});
const claim = (fields: object = {}) => ({
  statement: 'The cars came in against UN sanctions.',
  statementType: 'reported',
  sources: [press],
  ...fields,
});
const begin = async (fields: object) => {
  const path = '/api/articles?depth=0&draft=true';
  const data = article({ ...fields, _status: 'draft' });
  const { body: answer } = await call(newsroom, 'POST', path, { headers: editor, body: data });
  return answer.doc?.id ?? '';
};
const post = (collection: string, data: object, headers = editor) =>
  call(newsroom, 'POST', `/api/${collection}?depth=0`, { headers, body: data });
const patch = (path: string, data: object, query = '') =>
  call(newsroom, 'PATCH', `/api/${path}?depth=0${query}`, { headers: editor, body: data });
const isOut = async (id: string) =>
  (await call(newsroom, 'GET', `/api/articles/${id}?depth=0`)).status === 200;

/** What the panel beside the form is told. */
async function told(data: object, headers = editor, more: object = {}): Promise<Finding[]> {
  const asked = { collection: 'articles', data, ...more };
  const answer = await post('evidence', asked, headers);
  expect(answer.status, sentences(answer.body)).toBe(200);
  return answer.body.findings as Finding[];
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Does what is set for an article's next hour; what was logged of it. */
async function firedInAnHour(id: string): Promise<unknown[]> {
  const schedule = await schedulesOf(payload).findOne({ article: id });
  if (!schedule) throw new Error('there is no schedule');
  const warned: unknown[] = [];
  const { warn } = payload.logger;
  payload.logger.warn = (line: unknown) => warned.push(line);
  await fire(payload, schedule._id, () => new Date(inHours(1)));
  payload.logger.warn = warn;
  return warned;
}

/** An article as it stands in the database, past every check, as before there were any. */
async function asBefore(collection: string, id: string, data: object): Promise<void> {
  const { connection } = payload.db;
  const versions = Object.entries(data).map(([field, value]) => [`version.${field}`, value]);
  const { Types } = await import('mongoose');
  const _id = new Types.ObjectId(id);
  await connection.collection(collection).updateOne({ _id }, { $set: data });
  await connection
    .collection(`_${collection}_versions`)
    .updateMany({ parent: { $in: [_id, id] } }, { $set: Object.fromEntries(versions) });
}

const unsourced =
  'The claim “The cars came in against UN sanctions.” is about sanctions and has no source.';

test('a claim without a source goes out by no door, and stays a draft with all that was typed', async () => {
  const claims = [claim({ sources: [] })];
  const created = await post('articles', article({ claims, _status: 'published' }));
  expect(created.status).toBe(400);
  expect(created.body.errors?.[0]?.data?.errors).toMatchObject([
    { path: 'claims.0.sources', message: expect.stringContaining(unsourced) },
  ]);

  const id = await begin({ claims });
  const updated = await patch(`articles/${id}`, { _status: 'published' });
  expect(sentences(updated.body)).toContain(unsourced);
  const acted = await act(newsroom, editor, id, 'publish', { which: 'newest' });
  expect(acted).toMatchObject({ status: 400, said: expect.stringContaining(unsourced) });
  const many = await patch('articles', { _status: 'published' }, `&where[id][equals]=${id}`);
  expect(sentences(many.body)).toContain(unsourced);

  expect(await isOut(id)).toBe(false);
  const draft = await call(newsroom, 'GET', `/api/articles/${id}?depth=0&draft=true`, {
    headers: editor,
  });
  expect(draft.body.claims).toMatchObject([{ statement: claims[0]?.statement }]);
  const mended = await patch(`articles/${id}`, { claims: [claim()], _status: 'published' });
  expect(mended.status, sentences(mended.body)).toBe(200);
});

test('it is neither approved nor given an hour, with the words that refuse to publish it', async () => {
  const claims = [claim({ sources: [] }), claim({ statement: 'It is likely so.' })];
  const id = await begin({ claims });
  await done(newsroom, editor, id, 'submit');
  const before = await standing(newsroom, editor, id);
  const published = await act(newsroom, editor, id, 'publish', { which: 'newest' });
  const approved = await act(newsroom, editor, id, 'approve', { note: 'Good' });
  expect(approved).toMatchObject({ status: 400, said: published.said });
  expect(approved.said).toContain(unsourced);
  expect(approved.said).not.toContain('likely');
  expect(await standing(newsroom, editor, id)).toEqual(before);
  const draft = await call(newsroom, 'GET', `/api/articles/${id}?depth=0&draft=true`, {
    headers: editor,
  });
  expect(draft.body.claims).toMatchObject(claims.map(({ statement }) => ({ statement })));

  await patch(`articles/${id}`, { claims: [claim(), claims[1]] }, '&draft=true');
  await done(newsroom, editor, id, 'approve');
  await done(newsroom, editor, id, 'schedule', { at: inHours(1) });
  // What waits for its hour is approved again after a change, and goes out instead.
  await patch(`articles/${id}`, { claims }, '&draft=true');
  const waiting = await schedulesOf(payload).findOne({ article: id });
  const again = await act(newsroom, editor, id, 'approve');
  expect(again).toMatchObject({ status: 400, said: published.said });
  expect(await schedulesOf(payload).findOne({ article: id })).toEqual(waiting);
});

test('an hour is set for what was approved: that is looked at again, and not the newest draft', async () => {
  const trader = await source({ type: 'person', title: 'A trader in Hyesan' });
  const claims = [claim({ statement: 'So says Pak Yong-ho.', sources: [trader] })];
  const id = await begin({ claims });
  await done(newsroom, editor, id, 'approve');
  const first = await done(newsroom, editor, id, 'schedule', { at: inHours(1) });
  await patch(`articles/${id}`, { claims: [claim({ sources: [] })] }, '&draft=true');
  const moved = await done(newsroom, editor, id, 'schedule', { at: inHours(2) });
  expect(moved.schedules).not.toEqual(first.schedules);

  await patch(`articles/${id}`, { claims: [claim()] }, '&draft=true');
  await patch(`sources/${trader}`, { title: 'Pak Yong-ho, trader', _status: 'published' });
  const before = await standing(newsroom, editor, id);
  const refused = await act(newsroom, editor, id, 'schedule', { at: inHours(3) });
  expect(refused).toMatchObject({
    status: 400,
    said: expect.stringContaining('“Pak Yong-ho” would tell readers who the source is'),
  });
  expect(await standing(newsroom, editor, id)).toEqual(before);
});

test('at its hour it stays in, and the desk is told why', async () => {
  const id = await begin({ claims: [claim()] });
  await done(newsroom, editor, id, 'approve');
  await done(newsroom, editor, id, 'schedule', { at: inHours(1) });
  await asBefore('articles', id, { claims: [{ ...claim(), sources: [] }] });
  const warned = await firedInAnHour(id);
  expect(warned).toMatchObject([{ article: id, msg: expect.stringContaining(unsourced) }]);
  expect(await isOut(id)).toBe(false);
  const state = await standing(newsroom, reporter, id);
  expect(state.schedules).toMatchObject([{ problem: expect.stringContaining(unsourced) }]);
});

test('what would tell who a source is goes out by no door, and only those who may know are told who', async () => {
  const note = { id: 'n', blockType: 'footnote', sources: [person], note: 'Talk with Kim Chol-su' };
  const footnote = { type: 'inlineBlock', version: 1, fields: note };
  const draft = { body: body([text('So.'), footnote]) };
  const id = await begin(draft);
  const published = await patch(`articles/${id}`, { _status: 'published' });
  expect(sentences(published.body)).toContain('“Kim Chol-su” would tell readers who the source is');
  const leak = { kind: 'stop', rule: 'person', path: 'body' };
  expect(await told(draft)).toContainEqual(expect.objectContaining(leak));
  expect(await told(draft, reporter)).toEqual([]);

  await patch(`articles/${id}`, { body: body([text('So.')]) }, '&draft=true');
  await done(newsroom, editor, id, 'approve');
  await done(newsroom, editor, id, 'schedule', { at: inHours(1) });
  await asBefore('articles', id, draft);
  const warned = await firedInAnHour(id);
  const said = JSON.stringify([warned, (await standing(newsroom, reporter, id)).schedules]);
  expect(said).toContain('It would tell readers who a source is.');
  expect(said).not.toContain('Kim');
});

test('the record of a person never becomes public, whatever its draft said meanwhile', async () => {
  const { status, body: answer } = await patch(`sources/${person}`, {
    type: 'press',
    _status: 'published',
  });
  expect(status).toBe(400);
  expect(sentences(answer)).toContain('record what readers may see as a new source');
  const begun = await source({ type: 'press', _status: 'draft' });
  expect((await patch(`sources/${begun}`, { type: 'person' }, '&draft=true')).status).toBe(200);
  const back = await patch(`sources/${begun}`, { type: 'press', _status: 'published' });
  expect(sentences(back.body)).toContain('This was the record of a person');
  // What readers have already is no secret.
  expect((await patch(`sources/${press}`, { publisher: 'P', _status: 'published' })).status).toBe(
    200,
  );
});

test('a relationship about sanctions needs its source, and a designation the list', async () => {
  const entity = await create(newsroom, 'entities', editor, {
    name: 'Bank',
    type: 'Company',
    _status: 'published',
  });
  const law = await resolution(newsroom, editor, 'S/RES/1 (2001)', '7');
  const edge = {
    subject: entity,
    predicate: 'designatedUnder',
    instrument: law,
    paragraph: '7',
    statementType: 'reported',
    sources: [press],
    _status: 'published',
  };
  const refused = async (changes: object) =>
    sentences((await post('relationships', { ...edge, ...changes })).body);
  expect(await refused({})).toContain('no official document is among the sources');
  const list = await source({ type: 'official' });
  const assessed = { statementType: 'assessment', sources: [list] };
  expect(await refused(assessed)).toContain('The desk does not designate');
  expect(await refused({ predicate: 'allegedBreachOf', sources: [] })).toContain(
    'A statement about sanctions has no source.',
  );
  expect(await refused({ sources: [list], startDate: '2019', endDate: '2018~' })).toContain(
    'It ends (2018~) before it begins (2019).',
  );
  const mark = { topics: ['sanction'], _status: 'published' };
  const early = await patch(`entities/${entity}`, mark);
  expect(sentences(early.body)).toContain('“Sanctioned” needs a designation.');

  // Entered before it was refused: readers and followers get it as what it is.
  const id = await create(newsroom, 'relationships', editor, { ...edge, sources: [list] });
  expect((await patch(`entities/${entity}`, mark)).status).toBe(200);
  await asBefore('relationships', id, { statementType: 'assessment' });
  const publicly = await call(newsroom, 'GET', `/api/relationships/${id}?depth=0`);
  expect(publicly.body.predicate).toBe('allegedBreachOf');
  const follower = await machine(newsroom, ['readFeed']);
  const fed = await everything(follower);
  expect(fed).toContain(id);
  expect(fed).toContain('allegedBreachOf');
  expect(fed).not.toContain('designatedUnder');
});

test('a story that is out already is not held back by what was wrong with it before', async () => {
  const id = await create(newsroom, 'articles', editor, article({ _status: 'published' }));
  const stated = body('The sale violated Resolution 2397.');
  await asBefore('articles', id, { body: stated });
  expect((await patch(`articles/${id}`, { kicker: 'New', _status: 'published' })).status).toBe(200);
  const [finding] = await told({ body: stated }, editor, { id });
  expect(finding).toMatchObject({ kind: 'warning', path: 'body' });
  expect(finding?.message).toContain('Readers have it like this already');
  const worse = body('The sale violated Resolution 2397.', 'So the bank is sanctioned.');
  const { status, body: answer } = await patch(`articles/${id}`, {
    body: worse,
    _status: 'published',
  });
  expect(status).toBe(400);
  expect(sentences(answer)).toContain('“So the bank is sanctioned.”');
});

test('the form is told what is wrong, only what was asked, and only the newsroom', async () => {
  const claims = [claim({ statement: 'It is likely so.', confidence: 'low', sources: [press] })];
  const findings = await told(article({ claims }), reporter);
  expect(findings.map(({ kind, path }) => [kind, path])).toEqual([
    ['warning', 'claims.0.confidence'],
    ['hint', 'claims'],
  ]);
  const edge = { predicate: 'ownedBy', sources: [] };
  const more = { collection: 'relationships', id: null };
  expect(await told(edge, editor, more)).toMatchObject([{ kind: 'stop', path: 'sources' }]);
  expect((await post('evidence', { collection: 'users', data: {} })).status).toBe(400);
  expect((await post('evidence', { collection: 'articles' })).status).toBe(400);
  const json = { 'content-type': 'application/json' };
  expect((await post('evidence', { collection: 'articles', data: {} }, json)).status).toBe(401);
  const key = await machine(newsroom, ['readPublic']);
  const asked = await post('evidence', { collection: 'articles', data: {} }, { ...json, ...key });
  expect(asked.status).toBe(403);
});

test('who may not know of persons can’t find them out by asking', async () => {
  const begun = await source({ type: 'press', title: 'Was a person', url: 'https://x.example/' });
  await patch(`sources/${begun}`, { type: 'person' }, '&draft=true');
  for (const id of [person, begun]) {
    const data = { headline: 'Kim Chol-su', claims: [claim({ sources: [id] })] };
    expect(await told(data, reporter)).toEqual([]);
  }
});

test.each([
  ['2025-02-30', 'No calendar has 2025-02-30.'],
  ['2021/2019', '2021/2019 ends before it begins.'],
  ['c. 2019', 'Write the date as 2025, 2025-04 or 2025-04-13'],
])('the date %s is refused, and what to write is said', async (startDate, sentence) => {
  const entity = { name: 'Dated', type: 'Company', startDate, _status: 'published' };
  expect(sentences((await post('entities', entity)).body)).toContain(sentence);
});

test.each(['2025-04~', '201X', '2019/2021', '2019/..', '2019-21'])(
  'the date %s is kept',
  async (startDate) => {
    const entity = { name: `Dated ${startDate}`, type: 'Company', startDate, _status: 'published' };
    expect((await post('entities', entity)).body.doc).toMatchObject({ startDate });
  },
);

test('a claim cites a paragraph that there is, and keeps it there', async () => {
  const law = await resolution(newsroom, editor, 'S/RES/2 (2002)', '7');
  const citing = (paragraph: string) =>
    article({ claims: [claim({ instrument: law, paragraph })], _status: 'published' });
  const wrong = await post('articles', citing('9'));
  expect(sentences(wrong.body)).toContain('S/RES/2 (2002) has no paragraph 9 here.');
  expect((await post('articles', citing('7'))).status).toBe(201);
  const without = await patch(`legal-instruments/${law}`, { paragraphs: [], _status: 'published' });
  expect(sentences(without.body)).toContain('cites paragraph 7.');
});

/** All that the snapshot and the changes say, as text. */
async function everything(follower: Headers): Promise<string> {
  const pages = [await snapshotPage(newsroom, follower, null, 500)];
  const changes = await changesAfter(newsroom, follower, pages[0]?.cursor ?? '', 500);
  return JSON.stringify([pages, changes]);
}
