import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DuplicatesAnswer } from '../src/names/duplicates-endpoint.ts';
import { call, create, sentences } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let reporter: Record<string, string>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  reporter = await newsroom.logIn('reporter');
});

afterAll(() => newsroom.close());

const entity = (name: string, fields: object = {}) =>
  create(newsroom, 'entities', reporter, { name, type: 'Organization', ...fields });
const ask = (asked: object, headers: Record<string, string> = reporter) =>
  call<DuplicatesAnswer>(newsroom, 'POST', '/api/entities/duplicates', { headers, body: asked });
const found = async (...names: string[]) => (await ask({ names })).body.duplicates;
const make = (body: object) => call(newsroom, 'POST', '/api/entities', { headers: reporter, body });

test('entities are found by every name they have or had, in any script, and by close spellings', async () => {
  const id = await entity('Amisan Center', {
    type: 'Company',
    disambiguation: 'the car repairer',
    names: [
      { value: '아미산', kind: 'official', lang: 'ko', script: 'Hang' },
      { value: 'Hwasong Service Center', kind: 'previous', lang: 'en', script: 'Latn' },
    ],
  });
  const card = {
    id,
    name: 'Amisan Center',
    type: 'Company',
    disambiguation: 'the car repairer',
    isPublished: false,
    legallySensitive: false,
  };
  const tries = [
    ['AMISAN CENTER', 'Amisan Center', 'official', 'same'],
    ['아미산'.normalize('NFD'), '아미산', 'official', 'same'],
    ['Hwaseong Service Center', 'Hwasong Service Center', 'previous', 'close'],
    ['Hwasong Vehicle Service Center', 'Hwasong Service Center', 'previous', 'part'],
  ] as const;
  for (const [asked, name, kind, how] of tries) {
    expect(await found(asked), asked).toEqual([{ entity: card, name, kind, how }]);
  }
  expect(await found('Pothonggang Works')).toEqual([]);
  expect((await ask({ names: ['Amisan Center'], except: id })).body.duplicates).toEqual([]);
});

test('the most alike come first, and of many only a few', async () => {
  for (const word of 'ABCDEFGHIJ') await entity(`Sinuiju Works ${word}`);
  const exact = await entity('Sinuiju Works');
  const answer = await found('Sinuiju Works');
  expect(answer).toHaveLength(8);
  expect(answer[0]).toMatchObject({ entity: { id: exact }, how: 'same' });
});

test('a form that has not shown one of the same name is stopped once, with what was typed', async () => {
  const id = await entity('Taesong Works', {
    names: [{ value: '대성', kind: 'official', lang: 'ko', script: 'Hang' }],
  });
  const typed = { name: 'Another', type: 'Company', names: [{ value: '대성' }], knownOthers: [] };
  const stopped = await make(typed);
  expect(stopped.status).toBe(400);
  expect(sentences(stopped.body)).toContain('This name is known: “Taesong Works”');
  const made = await make({ ...typed, knownOthers: [id] });
  expect(made.status, sentences(made.body)).toBe(201);
  const stored = await newsroom.payload.db.findOne({
    collection: 'entities',
    where: { id: { equals: made.body.doc?.id } },
  });
  expect(stored).not.toHaveProperty('knownOthers');
  // A program says nothing of a form, and a save of what is there makes nothing new.
  expect(
    (await make({ name: 'Taesong Works 2', type: 'Company', names: [{ value: '대성' }] })).status,
  ).toBe(201);
  const again = await call(newsroom, 'PATCH', `/api/entities/${id}`, {
    headers: reporter,
    body: { summary: 'Makes cars.', knownOthers: [] },
  });
  expect(again.status, sentences(again.body)).toBe(200);
});

test('only the newsroom may ask, and is told what to send', async () => {
  expect((await ask({ names: ['A'] }, { 'content-type': 'application/json' })).status).toBe(401);
  const wrong = await ask({ names: 'A' });
  expect([wrong.status, sentences(wrong.body)]).toEqual([400, 'Send the names as a list.']);
});
