import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NamesAnswer } from '../src/names/names-endpoint.ts';
import { body, call, create, desk, sentences } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let reporter: Record<string, string>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  reporter = await newsroom.logIn('reporter');
});

afterAll(() => newsroom.close());

const entity = (name: string, more: object = {}) =>
  create(newsroom, 'entities', editor, {
    name,
    type: 'Organization',
    _status: 'published',
    ...more,
  });
const named = (value: string, kind: string, more: object = {}) => ({
  value,
  kind,
  lang: 'en',
  script: 'Latn',
  ...more,
});
const patch = (id: string, data: object, query = '') =>
  call(newsroom, 'PATCH', `/api/entities/${id}?depth=0${query}`, { headers: editor, body: data });
const ask = (asked: object, headers: Record<string, string> = reporter) =>
  call<NamesAnswer>(newsroom, 'POST', '/api/names', { headers, body: asked });
const offersFor = async (asked: object) => (await ask(asked)).body.offers;
const idsFor = async (headline: string) =>
  (await offersFor({ headline })).map((offer) => offer.entity.id);

test('names are grouped by entity, with where, how often, in which form, and what is known of it', async () => {
  const center = await entity('Amisan Center', {
    names: [
      named('아미산', 'official', { lang: 'ko', script: 'Hang' }),
      named('Hwasong Service Center', 'previous', { to: '2025-04' }),
      named('the center', 'weakAlias'),
    ],
  });
  const office = await entity('Office 8', { _status: 'draft', legallySensitive: true });
  const asked = {
    headline: 'Cars at the Amisan Center',
    standfirst: 'The center was the Hwasong Service Center',
    body: body('아미산자동차가 전시되였다.'.normalize('NFD'), 'Office 80', 'Run by Office 8'),
    date: '2025-05-01T00:00:00.000Z',
    mentions: [center],
    refused: [office],
  };
  const offers = await offersFor(asked);
  expect(offers).toEqual([
    {
      entity: {
        id: center,
        name: 'Amisan Center',
        type: 'Organization',
        disambiguation: null,
        isPublished: true,
        legallySensitive: false,
      },
      counts: { headline: 1, lead: 3, body: 0 },
      forms: [
        { text: 'Amisan Center', kind: 'official', count: 1 },
        { text: 'The center', kind: 'weakAlias', count: 1 },
        { text: 'Hwasong Service Center', kind: 'previous', count: 1 },
        { text: '아미산', kind: 'official', count: 1 },
      ],
      isWeak: false,
      isShared: false,
      former: [{ text: 'Hwasong Service Center', until: '2025-04' }],
      taken: 'mentions',
      isRefused: false,
      linked: 0,
      link: { path: [0, 0], start: 0, end: 7, text: '아미산'.normalize('NFD') },
    },
    expect.objectContaining({
      entity: expect.objectContaining({ id: office, isPublished: false, legallySensitive: true }),
      counts: { headline: 0, lead: 0, body: 1 },
      taken: null,
      isRefused: true,
    }),
  ]);
  const [earlier] = await offersFor({
    ...asked,
    date: '2025-04-30T00:00:00.000Z',
    about: [center],
  });
  expect(earlier).toMatchObject({ former: [], taken: 'about' });
  const [weak] = await offersFor({ headline: 'At the center' });
  expect(weak).toMatchObject({ isWeak: true, taken: null });
});

test('each commit is known to the next question: drafts, renames, the trash, merges, deletions', async () => {
  const first = await entity('Tumen Works', { _status: 'draft' });
  expect(await idsFor('Tumen Works')).toEqual([first]);
  await patch(first, { name: 'Yalu Works', _status: 'published' });
  expect(await idsFor('Tumen Works')).toEqual([]);
  expect(await idsFor('Yalu Works')).toEqual([first]);
  // A draft over what is published: readers still have the old name, the desk has both.
  await patch(first, { name: 'Chongchon Works', _status: 'draft' }, '&draft=true');
  expect(await idsFor('Yalu Works')).toEqual([first]);
  expect(await idsFor('Chongchon Works')).toEqual([first]);
  const second = await entity('Chongchon Works');
  expect((await idsFor('Chongchon Works')).toSorted()).toEqual([first, second].toSorted());
  const [shared] = await offersFor({ headline: 'Chongchon Works' });
  expect(shared).toMatchObject({ isShared: true });
  await patch(second, { mergedInto: first, _status: 'published' });
  expect(await idsFor('Chongchon Works')).toEqual([first]);
  const third = await entity('Orang Works', { _status: 'draft' });
  expect(await idsFor('Orang Works')).toEqual([third]);
  await patch(third, { deletedAt: new Date().toISOString() });
  expect(await idsFor('Orang Works')).toEqual([]);
  const fourth = await entity('Sodu Works', { _status: 'draft' });
  expect(await idsFor('Sodu Works')).toEqual([fourth]);
  await newsroom.payload.delete({ collection: 'entities', id: fourth });
  expect(await idsFor('Sodu Works')).toEqual([]);
});

test('what another process writes is known, and a transaction that is not committed is not', async () => {
  const id = await entity('Ryongsong Works');
  expect(await idsFor('Ryongsong Works')).toEqual([id]);
  // Written past this process's Payload, with a time before its commit.
  const { connection } = newsroom.payload.db;
  const session = await connection.startSession();
  session.startTransaction();
  const { ObjectId } = connection.base.Types;
  const renamed = { name: 'Hungnam Works', updatedAt: new Date(Date.now() - 30_000) };
  await connection
    .collection('entities')
    .updateOne({ _id: new ObjectId(id) }, { $set: renamed }, { session });
  expect(await idsFor('Hungnam Works')).toEqual([]);
  await session.commitTransaction();
  await session.endSession();
  expect(await idsFor('Hungnam Works')).toEqual([id]);
});

test('the refused are kept with the draft, and are nobody’s but the newsroom’s', async () => {
  const id = await entity('Taedong Works');
  const article = await create(newsroom, 'articles', editor, {
    ...(await desk(newsroom, editor)),
    headline: 'Refused',
    body: body('Taedong Works'),
    refusedNames: [id],
    _status: 'published',
  });
  const path = `/api/articles/${article}?depth=0`;
  expect((await call(newsroom, 'GET', path, { headers: reporter })).body.refusedNames).toEqual([
    id,
  ]);
  const open = await call(newsroom, 'GET', path);
  expect(open.status).toBe(200);
  expect(JSON.stringify(open.body)).not.toContain(id);
});

test('only the newsroom may ask, and is told what to send', async () => {
  const asked = { headline: 'Amisan' };
  expect((await ask(asked, { 'content-type': 'application/json' })).status).toBe(401);
  const wrong = await ask({ headline: 3 });
  expect(wrong.status).toBe(400);
  expect(sentences(wrong.body)).toMatch(/^Send headline, standfirst and body/);
  expect((await ask({})).body).toEqual({ offers: [] });
});

test('5,000 entities with 20,000 names: an article is answered in less than 100 ms', async () => {
  const { connection } = newsroom.payload.db;
  const { ObjectId } = connection.base.Types;
  const updatedAt = new Date();
  const word = () => randomBytes(5).toString('hex').replace(/\d/g, 'o');
  const made = Array.from({ length: 5_000 }, (_, index) => ({
    _id: new ObjectId(),
    name: `Trading Company ${index} ${word()}`,
    type: 'Company',
    _status: 'published',
    updatedAt,
    names: [1, 2, 3].map(() => ({ value: `${word()} ${word()}`, kind: 'alias' })),
  }));
  await connection.collection('entities').insertMany(made);
  const paragraph = made.slice(0, 40).map(({ name }) => `Then ${name} sold cars to others.`);
  const long = body(...Array.from({ length: 10 }, () => paragraph.join(' ')));
  const asked = { headline: made[7]?.name, standfirst: 'A long story', body: long };
  const { length } = await offersFor(asked);
  expect(length).toBe(40);
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const began = performance.now();
    await ask(asked);
    times.push(performance.now() - began);
  }
  const middle = times.toSorted((a, b) => a - b)[10];
  expect(middle).toBeLessThan(100);
});
