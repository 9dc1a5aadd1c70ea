import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MergeAnswer } from '../src/merging/merge-endpoint.ts';
import { rowsOf } from './support/change-rows.ts';
import { body, call, create, desk, partOf, sentences, text } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { stored } from './support/stored.ts';
import { act } from './support/workflow.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;
let source: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
  source = await make('sources', { type: 'press', title: 'A paper' });
});

afterAll(() => newsroom.close());

const out = { _status: 'published' };
const make = (collection: string, fields: object) =>
  create(newsroom, collection, editor, { ...out, ...fields });
const entity = (name: string, fields: object = {}) =>
  make('entities', { name, type: 'Organization', ...fields });
const story = (headline: string, fields: object = {}) =>
  make('articles', { ...base, headline, ...fields });
const edge = (subject: string, object: string, fields: object = {}) =>
  make('relationships', { ...partOf(subject, object, source), ...fields });
const read = async (path: string, headers: Record<string, string> | undefined = editor) =>
  (await call(newsroom, 'GET', `/api/${path}`, { headers })).body;
const patch = (path: string, data: object) =>
  call(newsroom, 'PATCH', `/api/${path}`, { headers: editor, body: data });
const merge = (id: string, into: string, headers = editor) =>
  call(newsroom, 'POST', `/api/entities/${id}/merge`, { headers, body: { into } });
const plan = async (id: string, into: string) =>
  (await read(`entities/${id}/merge?into=${into}`)) as unknown as MergeAnswer;
const named = (value: string, kind: string, more: object = {}) => ({
  value,
  kind,
  lang: 'en',
  script: 'Latn',
  ...more,
});

const mention = (id: string, words: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: '65f000000000000000000001', blockType: 'mention', entity: id, text: words },
});

function linkTo(id: string) {
  const doc = { relationTo: 'entities', value: id };
  const fields = { linkType: 'internal', doc, newTab: false };
  const link = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields };
  return { ...link, children: [text('as we wrote')] };
}

test('all that refers to it refers to the other one, in public and at the desk', async () => {
  const [gone, stays, third] = [
    await entity('Amisan Vehicle Center', {
      names: [
        named('Hwasong Center', 'previous', { to: '2025-04', source }),
        named('the center', 'weakAlias'),
      ],
      identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
      topics: ['gov.soe'],
      legallySensitive: true,
    }),
    await entity('Amisan Center', { type: 'Company' }),
    await entity('Department of Finance'),
  ];
  const words = body([text('At the '), mention(gone, 'center'), text(' and '), linkTo(gone)]);
  const both = await story('About both', { about: [gone], mentions: [stays, third], body: words });
  const waiting = await story('A draft waits over it', { mentions: [gone] });
  await patch(`articles/${waiting}?draft=true`, { headline: 'Not yet', body: words });
  const draftOnly = await story('Named in its draft alone');
  await patch(`articles/${draftOnly}?draft=true`, { about: [gone] });
  const [toThird, between] = [await edge(gone, third), await edge(gone, stays)];
  const earlier = await entity('Older doublet', { mergedInto: gone });

  const expected = {
    published: 2,
    about: 1,
    drafts: 1,
    inTexts: 4,
    relationships: 1,
    joined: 0,
    dropped: 1,
    photos: 0,
    names: 3,
    earlier: 1,
    inTrash: 0,
  };
  const before = await stored(newsroom);
  expect((await plan(gone, stays)).counts).toEqual(expected);
  expect(await stored(newsroom)).toBe(before);
  const told = await rowsOf(newsroom, async () => {
    const answer = await merge(gone, stays);
    expect(sentences(answer.body)).toBe('');
    expect(answer).toMatchObject({ status: 200, body: { counts: expected } });
  });

  const anyone = {};
  expect(await read(`articles/${both}?depth=0`, anyone)).toMatchObject({
    about: [stays],
    mentions: [third],
    headline: 'About both',
  });
  const live = await read(`articles/${waiting}?depth=0`, anyone);
  expect(live).toMatchObject({ headline: 'A draft waits over it', mentions: [stays] });
  const draft = await read(`articles/${waiting}?depth=0&draft=true`);
  expect(draft).toMatchObject({ headline: 'Not yet', mentions: [stays] });
  expect((await read(`articles/${draftOnly}?depth=0&draft=true`)).about).toEqual([stays]);
  for (const document of [await read(`articles/${both}?depth=0`), draft]) {
    expect(JSON.stringify(document)).not.toContain(gone);
    expect(JSON.stringify(document.body).split(stays)).toHaveLength(3);
  }
  expect(await read(`relationships/${toThird}?depth=0`)).toMatchObject({
    subject: stays,
    object: third,
    title: 'Amisan Center · part of · Department of Finance',
  });
  expect((await call(newsroom, 'GET', `/api/relationships/${between}`)).status).toBe(404);
  expect(await read(`entities/${earlier}?depth=0`)).toMatchObject({ mergedInto: stays });
  // Its page leads readers on; what it was called is a name of the other.
  expect(await read(`entities/${gone}?depth=0`, anyone)).toMatchObject({
    slug: 'amisan-vehicle-center',
    mergedInto: stays,
  });
  expect(await read(`entities/${stays}?depth=0`)).toMatchObject({
    type: 'Company',
    name: 'Amisan Center',
    names: [
      named('Amisan Vehicle Center', 'alias'),
      named('Hwasong Center', 'previous', { to: '2025-04', source }),
      named('the center', 'weakAlias'),
    ],
    identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
    topics: ['gov.soe'],
    legallySensitive: true,
  });
  expect(told.toSorted()).toEqual(
    [
      `article.updated ${both}`,
      `article.updated ${waiting}`,
      `relationship.withdrawn ${between}`,
      `relationship.updated ${toThird}`,
      `entity.updated ${gone}`,
      `entity.updated ${stays}`,
      `entity.updated ${earlier}`,
    ].toSorted(),
  );
  const { docs } = await read(`merges?where[merged][equals]=${gone}`);
  expect(docs).toMatchObject([
    { mergedName: 'Amisan Vehicle Center', survivor: stays, byName: 'editor', counts: expected },
  ]);
  expect(docs?.[0]?.documents).toEqual(expect.arrayContaining([`articles:${both}`]));
});

test('relationships that say the same become one with the sources of both; others stay', async () => {
  const [gone, stays, third] = [
    await entity('Ryong A'),
    await entity('Ryong B'),
    await entity('C'),
  ];
  const other = await make('sources', { type: 'ngo', title: 'A report' });
  const kept = await edge(stays, third, { startDate: '2025', note: 'Seen on a sign.' });
  const same = await edge(gone, third, { startDate: '2025', note: 'Also told.', sources: [other] });
  const otherDay = await edge(gone, third, { startDate: '2024' });
  const draft = await edge(gone, third, { startDate: '2025', sources: [other], _status: 'draft' });
  expect((await merge(gone, stays)).body.counts).toMatchObject({ relationships: 2, joined: 1 });
  expect(await read(`relationships/${kept}?depth=0`)).toMatchObject({
    sources: [source, other],
    note: 'Seen on a sign.\n\nAlso told.',
  });
  expect((await call(newsroom, 'GET', `/api/relationships/${same}`)).status).toBe(404);
  expect(await read(`relationships/${otherDay}?depth=0`)).toMatchObject({ subject: stays });
  expect(await read(`relationships/${draft}?depth=0`)).toMatchObject({
    subject: stays,
    _status: 'draft',
  });
});

test('what was approved goes out as it was approved, and names the one that stayed', async () => {
  const [gone, stays] = [await entity('Approved A'), await entity('Approved B')];
  const id = await story('Approved', { about: [gone], _status: 'draft' });
  await act(newsroom, editor, id, 'approve');
  await patch(`articles/${id}?draft=true`, { headline: 'Later' });
  await merge(gone, stays);
  await patch(`articles/${id}?draft=true`, { headline: 'Later still' });
  const [record] = (await read(`workflows?where[article][equals]=${id}`)).docs ?? [];
  const { version } = Object(record?.approved);
  expect((await read(`articles/versions/${version}?depth=0`)).version).toMatchObject({
    headline: 'Approved',
    about: [stays],
  });
});

test('a form that was open meanwhile, and an old version, name the one that stayed', async () => {
  const [gone, stays] = [await entity('Open A'), await entity('Open B')];
  const id = await story('Open', { about: [gone], body: body([mention(gone, 'it')]) });
  await patch(`articles/${id}?draft=true`, { kicker: 'So that there is an older version' });
  await merge(gone, stays);
  const form = { about: [gone], body: body([mention(gone, 'it')]), kicker: 'Typed on' };
  expect((await patch(`articles/${id}?draft=true`, form)).status).toBe(200);
  const { docs } = await read(`articles/versions?where[parent][equals]=${id}&sort=createdAt`);
  const restored = await call(newsroom, 'POST', `/api/articles/versions/${docs?.[0]?.id}`, {
    headers: editor,
  });
  expect(restored.status, sentences(restored.body)).toBe(200);
  const after = await read(`articles/${id}?depth=0`);
  expect(after.about).toEqual([stays]);
  expect(JSON.stringify(after)).not.toContain(gone);
});

test('an error in the middle leaves all as it was', async () => {
  const [gone, stays] = [await entity('Half A'), await entity('Half B')];
  for (const number of [1, 2, 3]) await story(`Half ${number}`, { about: [gone] });
  await edge(gone, await entity('Half C'));
  const { db } = newsroom.payload.db.connection;
  const before = await stored(newsroom);
  // The database itself refuses: first the third of the articles, then the record, the last write.
  for (const [collection, validator] of [
    ['articles', { $nor: [{ headline: 'Half 3', about: { $ne: null } }] }],
    ['merges', { mergedName: { $ne: 'Half A' } }],
  ] as const) {
    await db?.command({ collMod: collection, validator });
    newsroom.payload.logger.level = 'silent';
    const answer = await merge(gone, stays);
    newsroom.payload.logger.level = 'info';
    await db?.command({ collMod: collection, validator: {} });
    expect(answer.status).toBe(500);
    expect(await stored(newsroom), collection).toBe(before);
  }
  expect((await merge(gone, stays)).body.counts).toMatchObject({ published: 3, relationships: 1 });
});

test('of a merge and a save at the same moment neither is lost', async () => {
  const [gone, stays] = [await entity('Race A'), await entity('Race B')];
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, index) => story(`Race ${index}`, { about: [gone] })),
  );
  const [merged, ...saved] = await Promise.all([
    merge(gone, stays),
    ...ids.map((id) => patch(`articles/${id}`, { kicker: 'Saved', ...out })),
  ]);
  expect([merged.status, ...saved.map(({ status }) => status)]).toEqual(Array(9).fill(200));
  for (const id of ids) {
    expect(await read(`articles/${id}?depth=0`)).toMatchObject({ about: [stays], kicker: 'Saved' });
  }
});

test('the form is told where an entity stands, a page of stories at a time', async () => {
  const id = await entity('Used', {});
  const ids = [];
  for (let number = 1; number <= 11; number++) {
    const names = number === 11 ? { about: [id] } : { mentions: [id] };
    ids.push(
      await story(`Used ${number}`, { ...names, _status: number === 11 ? 'draft' : 'published' }),
    );
  }
  await edge(await entity('Using'), id);
  const first = await read(`entities/${id}/uses`);
  expect(first).toMatchObject({ articlesInAll: 11, pages: 2, relationships: 1, photos: 0 });
  expect(first.articles).toHaveLength(10);
  expect(first.articles).toMatchObject([
    { id: ids[10], headline: 'Used 11', isAbout: true, isPublished: false },
    { id: ids[9], isAbout: false, isPublished: true },
    ...Array(8).fill({}),
  ]);
  expect((await read(`entities/${id}/uses?page=2`)).articles).toMatchObject([{ id: ids[0] }]);
  expect((await call(newsroom, 'GET', `/api/entities/${id}/uses`)).status).toBe(401);
});

test('it is refused, with what to do', async () => {
  const [one, other] = [await entity('Refused A'), await entity('Refused B')];
  const person = await entity('Refused C', { type: 'Person' });
  const draft = await entity('Refused D', { _status: 'draft' });
  const merged = await entity('Refused E', { mergedInto: other });
  const waiting = await entity('Refused F');
  await patch(`entities/${waiting}?draft=true`, { summary: 'Not yet' });
  const reporter = await newsroom.logIn('reporter');
  const tries = [
    [one, one, editor, 409, 'the same one'],
    [one, person, editor, 409, 'correct it first'],
    [one, draft, editor, 409, 'Publish that one first'],
    [one, merged, editor, 409, 'merged itself'],
    [merged, one, editor, 409, 'merged already'],
    [one, waiting, editor, 409, 'A draft of “Refused F” waits'],
    [one, '0'.repeat(24), editor, 404, 'no such entity'],
    [one, 'x', editor, 400, 'Choose the entity that stays'],
    [one, other, reporter, 403, 'Only admins and editors'],
    [one, other, { 'content-type': 'application/json' }, 401, 'Log in'],
  ] as const;
  for (const [id, into, headers, status, words] of tries) {
    const answer = await merge(id, into, { ...headers });
    expect(answer.status, words).toBe(status);
    expect(sentences(answer.body)).toContain(words);
  }
  expect((await read(`entities/${one}?depth=0`)).mergedInto ?? null).toBeNull();
});
