import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, call, create, desk, sentences } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { act, done, standing } from './support/workflow.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let reporter: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  reporter = await newsroom.logIn('reporter');
  base = await desk(newsroom, editor);
});

afterAll(() => newsroom.close());

let made = 0;
const draft = (fields: object = {}) =>
  create(newsroom, 'articles', reporter, {
    ...base,
    headline: `Story ${++made}`,
    body: body('As it was'),
    _status: 'draft',
    ...fields,
  });
const patch = (id: string, data: object, query = '', headers = editor) =>
  call(newsroom, 'PATCH', `/api/articles/${id}?depth=0${query}`, { headers, body: data });
const autosave = (id: string, data: object, headers = editor) =>
  patch(id, { _status: 'draft', ...data }, '&draft=true&autosave=true', headers);
const live = async (id: string) =>
  (await call(newsroom, 'GET', `/api/articles/${id}?depth=0`)).body;
const newest = async (id: string) =>
  (await call(newsroom, 'GET', `/api/articles/${id}?depth=0&draft=true`, { headers: editor })).body;
const words = (state: { history: { words: string }[] }) => state.history.map((row) => row.words);

test('a story goes its way, with who and when', async () => {
  const id = await draft();
  const submitted = await done(newsroom, reporter, id, 'submit', { note: 'Please look' });
  expect(submitted).toMatchObject({ stage: 'inReview', approved: null });
  expect(submitted.history[0]).toMatchObject({
    words: 'Submitted for review',
    userName: 'reporter',
    note: 'Please look',
  });
  const back = await act(newsroom, editor, id, 'sendBack');
  expect(back).toMatchObject({ status: 400, said: 'Write a note: what is to be done?' });
  expect(await done(newsroom, editor, id, 'sendBack', { note: 'Two sources' })).toMatchObject({
    stage: 'draft',
  });
  await done(newsroom, reporter, id, 'submit');
  const people = (await standing(newsroom, editor, id)).people;
  const [person] = people.filter(({ name }) => name === 'editor');
  expect(await done(newsroom, reporter, id, 'assign', { assignee: person?.id })).toMatchObject({
    stage: 'inReview',
    assignee: { name: 'editor' },
  });
  const approved = await done(newsroom, editor, id, 'approve');
  expect(approved).toMatchObject({
    stage: 'approved',
    approved: { userName: 'editor', isOutdated: false },
  });
  expect(Date.now() - Date.parse(approved.stageSince ?? '')).toBeLessThan(10_000);
  const out = await done(newsroom, editor, id, 'publish', { which: 'approved' });
  expect(out).toMatchObject({ stage: 'published', approved: null });
  expect(words(out)).toEqual([
    'Published',
    'Approved',
    'Assigned',
    'Submitted for review',
    'Sent back',
    'Submitted for review',
  ]);
  expect((await live(id)).headline).toBe((await newest(id)).headline);
});

test('a reporter approves, schedules, publishes and sends back by no door', async () => {
  const id = await draft();
  await done(newsroom, reporter, id, 'submit');
  const at = new Date(Date.now() + 3_600_000).toISOString();
  for (const [action, more] of [
    ['approve', {}],
    ['sendBack', { note: 'x' }],
    ['publish', {}],
    ['schedule', { at }],
    ['scheduleUnpublish', { at }],
  ] as const) {
    expect((await act(newsroom, reporter, id, action, more)).status, action).toBe(403);
  }
  await patch(id, { stage: 'approved', revision: 99, saves: [] }, '&draft=true', reporter);
  expect(await newest(id)).toMatchObject({ stage: 'inReview', revision: 1 });
  expect((await live(id)).errors).toBeDefined();
  const anonymous = await act(newsroom, { 'content-type': 'application/json' }, id, 'submit');
  expect(anonymous.status).toBe(401);
});

test('a reporter moves what is theirs or shared with them, and nothing else', async () => {
  const id = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Of an editor',
    _status: 'draft',
  });
  const { body: me } = await call(newsroom, 'GET', '/api/users/me', { headers: reporter });
  const { id: myself } = me.user as { id: string };
  const tries = [
    ['assign', { assignee: myself }],
    ['note', { note: 'Mine now' }],
    ['submit', {}],
  ] as const;
  for (const [action, more] of tries) {
    expect((await act(newsroom, reporter, id, action, more)).status, action).toBe(403);
  }
  expect(await standing(newsroom, reporter, id)).toMatchObject({
    stage: 'draft',
    assignee: null,
    history: [],
    actions: [],
  });
  // As the admin saves it: into a draft.
  expect((await autosave(id, { sharedWith: [myself] })).status).toBe(200);
  for (const [action, more] of tries) {
    expect((await act(newsroom, reporter, id, action, more)).status, action).toBe(200);
  }
});

test('whoever sees history, board and pickers sees names there, and no e-mail', async () => {
  const id = await draft();
  const { people } = await standing(newsroom, reporter, id);
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['editor', 'reporter']));
  const assignee = people.find(({ name }) => name === 'editor')?.id;
  const { body: me } = await call(newsroom, 'GET', '/api/users/me', { headers: reporter });
  await done(newsroom, reporter, id, 'assign', { assignee });
  await patch(id, { sharedWith: [(me.user as { id: string }).id], owner: assignee });
  await done(newsroom, editor, id, 'approve');
  await done(newsroom, editor, id, 'schedule', { at: '2100-01-01T00:00:00Z' });
  for (const path of [
    `articles/${id}/workflow`,
    `articles/${id}?draft=true&depth=3`,
    `articles/versions?depth=3&where[parent][equals]=${id}`,
    'workflows?depth=3&limit=0',
    'schedules?depth=3&limit=0',
    'users?depth=3',
    'users?select[email]=true',
  ]) {
    const answer = await call(newsroom, 'GET', `/api/${path}`, { headers: reporter });
    expect(answer.status, path).toBe(200);
    expect(JSON.stringify(answer.body), path).not.toContain('editor@example.org');
  }
  const found = await call(newsroom, 'GET', '/api/users?where[email][contains]=editor', {
    headers: reporter,
  });
  expect(found.body.docs ?? []).toEqual([]);
});

test('an illegal step is refused with a sentence', async () => {
  const id = await draft();
  const at = new Date(Date.now() + 3_600_000).toISOString();
  expect(await act(newsroom, editor, id, 'schedule', { at })).toMatchObject({
    status: 409,
    said: 'The article is a draft. Approve it first.',
  });
  expect((await act(newsroom, editor, id, 'unapprove')).status).toBe(409);
  expect((await act(newsroom, editor, '0'.repeat(24), 'submit')).status).toBe(404);
  expect((await act(newsroom, editor, id, 'teleport')).status).toBe(400);
});

test('an edit after approval makes it void, and an autosave never gets into what was approved', async () => {
  const id = await draft();
  await autosave(id, { kicker: 'Read by the editor' });
  await done(newsroom, editor, id, 'approve');
  await autosave(id, { kicker: 'Not read' }, reporter);
  const state = await standing(newsroom, editor, id);
  expect(state).toMatchObject({
    stage: 'draft',
    approved: { userName: 'editor', isOutdated: true },
  });
  expect(words(state)[0]).toBe('Changed after it was decided');
  const refused = await act(newsroom, editor, id, 'publish', { which: 'approved' });
  expect(refused.status).toBe(409);
  expect(refused.said).toMatch(/^The revision that editor approved at .* has been edited since\./);
  expect((await act(newsroom, editor, id, 'schedule', { at: '2100-01-01T00:00:00Z' })).status).toBe(
    409,
  );
  await done(newsroom, editor, id, 'publish', { which: 'newest' });
  expect((await live(id)).kicker).toBe('Not read');
});

test('a save that changes nothing leaves the approval', async () => {
  const id = await draft();
  await done(newsroom, editor, id, 'approve');
  const { headline, kicker, bylines, section } = await newest(id);
  expect((await autosave(id, { headline, kicker: kicker ?? '', bylines, section })).status).toBe(
    200,
  );
  expect(await standing(newsroom, editor, id)).toMatchObject({
    stage: 'approved',
    approved: { isOutdated: false },
  });
});

test('what is published stays as it is while the next draft is written, reviewed and approved', async () => {
  const id = await draft({ kicker: 'Live' });
  await done(newsroom, editor, id, 'publish');
  const before = await live(id);
  expect(await standing(newsroom, editor, id)).toMatchObject({ stage: 'published' });
  await autosave(id, { kicker: 'Next' }, reporter);
  expect(await standing(newsroom, editor, id)).toMatchObject({ stage: 'draft' });
  await done(newsroom, reporter, id, 'submit');
  await done(newsroom, editor, id, 'approve');
  expect(await live(id)).toEqual(before);
  for (const field of ['stage', 'stageSince', 'revision', 'saves', 'form']) {
    expect(before).not.toHaveProperty(field);
  }
  await done(newsroom, editor, id, 'publish', { which: 'approved' });
  expect(await live(id)).toMatchObject({ kicker: 'Next', datePublished: before.datePublished });
});

test('nobody decides on what another changed meanwhile', async () => {
  const id = await draft();
  const { revision } = await standing(newsroom, editor, id);
  await autosave(id, { headline: 'Another headline', form: 'of the reporter', revision }, reporter);
  const refused = await act(newsroom, editor, id, 'approve', { revision });
  expect(refused.status).toBe(409);
  expect(refused.said).toMatch(
    /^reporter changed Headline, Slug at \d\d:\d\d UTC, after you opened it\./,
  );
  expect((await act(newsroom, editor, id, 'approve', { revision: revision + 1 })).status).toBe(200);
});

test('the history is kept when the account goes, pages, and no reader sees it', async () => {
  const id = await draft();
  const admin = await newsroom.logIn('admin');
  const email = 'leaves@example.org';
  const password = 'correct horse battery staple';
  const user = await newsroom.payload.create({
    collection: 'users',
    data: { email, password, name: 'Leaves Soon', roles: ['editor'] },
  });
  const login = await call(newsroom, 'POST', '/api/users/login', {
    headers: { 'content-type': 'application/json', origin: newsroom.url },
    body: { email, password },
  });
  const leaves = { ...admin, authorization: `JWT ${login.body.token}` };
  for (let note = 1; note <= 11; note++) {
    await done(newsroom, leaves, id, 'note', { note: `Note ${note}` });
  }
  await newsroom.payload.delete({ collection: 'users', id: user.id });
  const first = await standing(newsroom, editor, id);
  expect(first).toMatchObject({ historyPages: 2 });
  expect(first.history.map(({ note }) => note)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Note ${11 - index}`),
  );
  const second = await standing(newsroom, editor, id, '?page=2');
  expect(second.history).toMatchObject([{ note: 'Note 1', userName: 'Leaves Soon' }]);
  for (const path of ['workflows', 'schedules', `articles/${id}/workflow`, 'workflows/count']) {
    expect((await call(newsroom, 'GET', `/api/${path}`)).status, path).toBeGreaterThan(400);
  }
  const read = await call(newsroom, 'GET', '/api/workflows?limit=100', { headers: reporter });
  expect(read.status).toBe(200);
  for (const method of ['POST', 'PATCH', 'DELETE']) {
    const answer = await call(newsroom, method, '/api/workflows?where[id][exists]=true', {
      headers: admin,
      body: {},
    });
    expect(answer.status, method).toBe(403);
  }
});

test('with the article goes what the desk noted', async () => {
  const id = await draft();
  await done(newsroom, editor, id, 'note', { note: 'Gone with it' });
  const admin = await newsroom.logIn('admin');
  expect((await call(newsroom, 'DELETE', `/api/articles/${id}`, { headers: admin })).status).toBe(
    200,
  );
  const { totalDocs } = await newsroom.payload.count({
    collection: 'workflows',
    where: { article: { equals: id } },
  });
  expect(totalDocs).toBe(0);
});

test('the board says what waits for whom, a page at a time', async () => {
  const { boardColumn } = await import('../src/workflow/board.ts');
  const { createLocalReq } = await import('payload');
  const { docs } = await newsroom.payload.find({
    collection: 'users',
    where: { email: { equals: 'reporter@example.org' } },
  });
  const [user] = docs;
  if (!user) throw new Error('the reporter is missing');
  const column = async (page: number, mine = false) => {
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload);
    return boardColumn(req, 'inReview', { page, mine });
  };
  const [before, mine] = [await column(1), await column(1, true)];
  const ids: string[] = [];
  for (let number = 0; number < 22; number++) {
    const id = await draft({ headline: `Waits ${number}` });
    await done(newsroom, reporter, id, 'submit');
    ids.push(id);
  }
  const [first = ''] = ids;
  await done(newsroom, editor, first, 'assign', { assignee: user.id });
  const pages = [await column(1), await column(2)];
  expect(pages[0]).toMatchObject({ total: before.total + 22, pages: 2 });
  const cards = pages.flatMap((page) => page.cards);
  expect(cards.map(({ id }) => id).slice(before.total)).toEqual(ids);
  expect(cards.find(({ id }) => id === first)).toMatchObject({
    headline: 'Waits 0',
    section: expect.stringContaining('Sanctions'),
    assignee: 'reporter',
    due: null,
  });
  const waiting = [...mine.cards.map(({ id }) => id), first];
  expect((await column(1, true)).cards.map(({ id }) => id)).toEqual(waiting);
});

test('a form that has not seen another’s save is refused, with who changed what and when', async () => {
  const id = await draft();
  const { revision } = await newest(id);
  const saved = await autosave(id, { kicker: 'Of one', form: 'one', revision });
  expect(saved.status).toBe(200);
  const refused = await autosave(id, { headline: 'Of two', form: 'two', revision }, reporter);
  expect(refused.status).toBe(409);
  expect(sentences(refused.body)).toMatch(/^editor changed Kicker at \d\d:\d\d UTC/i);
  expect(refused.body.errors?.[0]?.data).toMatchObject({
    code: 'stale',
    changes: [{ userName: 'editor', at: expect.stringMatching(/^\d{4}-/) }],
  });
  expect(await newest(id)).toMatchObject({ kicker: 'Of one', headline: `Story ${made}` });
  for (const query of ['', '&draft=true', '&draft=true&autosave=true']) {
    const answer = await patch(
      id,
      { headline: 'Of two', form: 'two', revision, _status: query ? 'draft' : 'published' },
      query,
    );
    expect(answer.status, query).toBe(409);
  }
  // Whoever has seen it saves, and so does a form after its own save, answered or not.
  const seen = { form: 'two', revision: saved.body.doc?.revision };
  expect((await autosave(id, { headline: 'Of two', ...seen }, reporter)).status).toBe(200);
  expect((await autosave(id, { headline: 'Of two again', ...seen }, reporter)).status).toBe(200);
  expect(
    (await autosave(id, { kicker: 'Of one', form: 'one', revision: saved.body.doc?.revision }))
      .status,
  ).toBe(200);
  expect(
    (await autosave(id, { kicker: 'Of one!', form: 'one', revision: saved.body.doc?.revision }))
      .status,
  ).toBe(409);
});

test('two forms that save at the same moment: one is written, the other is told', async () => {
  const id = await draft();
  const { revision } = await newest(id);
  for (let round = 0; round < 10; round++) {
    const { revision: seen } = await newest(id);
    const answers = await quietly(() =>
      Promise.all(
        ['one', 'two'].map((form) =>
          autosave(id, { kicker: `${form} ${round}`, form: `${form} ${round}`, revision: seen }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  }
  expect((await newest(id)).revision).toBe(Number(revision) + 10);
});

test('programs, actions and a restored version are not taken for a stale form', async () => {
  const id = await draft();
  const { revision } = await newest(id);
  await autosave(id, { kicker: 'By a form', form: 'one', revision });
  expect((await patch(id, { kicker: 'By a program' }, '&draft=true')).status).toBe(200);
  const state = await standing(newsroom, editor, id);
  await done(newsroom, reporter, id, 'submit');
  await done(newsroom, editor, id, 'approve');
  const next = { kicker: 'Goes on', form: 'three', revision: state.revision };
  expect((await autosave(id, next)).status).toBe(200);
  const { body: versions } = await call(
    newsroom,
    'GET',
    `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`,
    { headers: editor },
  );
  const first = versions.docs?.[0]?.id;
  const restored = await call(newsroom, 'POST', `/api/articles/versions/${first}?draft=true`, {
    headers: editor,
    body: {},
  });
  expect(restored.status).toBe(200);
  const after = await standing(newsroom, editor, id);
  expect(after).toMatchObject({ revision: state.revision + 2, stage: 'draft' });
  expect((await autosave(id, { ...next, kicker: 'Too late' })).status).toBe(409);
});

test('publishing against autosave, 200 times: none is lost', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => draft()));
  await quietly(() => Promise.all(ids.map(publishAgainstAutosave)));
});

/** What is out, without the work of an answer. */
function stored(id: string) {
  const where = { id: { equals: id } };
  return newsroom.payload.db.findOne({ collection: 'articles', where });
}

async function publishAgainstAutosave(id: string): Promise<void> {
  let base = Number((await newest(id)).revision);
  for (let round = 0; round < 40; round++) {
    const form = { form: `form of ${id}`, revision: base };
    // As a form does it: both start from the same answer, and neither waits for the other.
    const [, published] = await Promise.all([
      autosave(id, { kicker: `Kicker ${round}`, ...form }),
      patch(id, { kicker: `Kicker ${round}`, headline: id + round, _status: 'published', ...form }),
    ]);
    expect(published.status, `${round}: ${sentences(published.body)}`).toBe(200);
    expect(await stored(id)).toMatchObject({ _status: 'published', headline: id + round });
    base = Number(published.body.doc?.revision);
  }
}

/** Payload logs each conflict, though the save is tried again. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { logger } = newsroom.payload;
  logger.level = 'silent';
  try {
    return await work();
  } finally {
    logger.level = 'error';
  }
}
