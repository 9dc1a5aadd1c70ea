import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, call, create, desk, picture, sentences, text, upload } from './support/content.ts';
import { machine } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { act, standing } from './support/workflow.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
});

afterAll(() => newsroom.close());

const publish = (headline: string, more: object = {}) =>
  create(newsroom, 'articles', editor, { ...base, headline, ...more, _status: 'published' });
const patch = (id: string, data: object, query = '') =>
  call(newsroom, 'PATCH', `/api/articles/${id}?depth=0${query}`, { headers: editor, body: data });
const retract = (id: string, sent: object, headers = editor) =>
  call(newsroom, 'POST', `/api/articles/${id}/retract`, { headers, body: sent });
const publicly = async (path: string) => (await call(newsroom, 'GET', path)).body;
const notices = async (id: string) =>
  (await publicly(`/api/retractions?where[id][equals]=${id}`)).docs ?? [];
const inDesk = async (id: string) =>
  (await call(newsroom, 'GET', `/api/articles/${id}?depth=0`, { headers: editor })).body;

/** A link to an article, as the editor writes it. */
function linkTo(article: string) {
  const doc = { relationTo: 'articles', value: article };
  const fields = { linkType: 'internal', doc, newTab: false };
  const link = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields };
  return { ...link, children: [text('as we wrote')] };
}

test('a retracted article is public nowhere, and its notice is', async () => {
  const id = await publish('A story that was wrong');
  await patch(id, { slug: 'a-second-address', _status: 'published' });
  const answer = await retract(id, { notice: 'The documents were forged.' });
  expect(answer, sentences(answer.body)).toMatchObject({ status: 200 });
  expect((await publicly('/api/articles?limit=0')).docs?.map((doc) => doc.id)).not.toContain(id);
  const [notice] = await notices(id);
  expect(notice).toMatchObject({
    id,
    slug: 'a-second-address',
    earlierSlugs: ['a-story-that-was-wrong'],
    notice: 'The documents were forged.',
  });
  expect(notice?.headline ?? null).toBeNull();
  expect(notice).not.toHaveProperty('byName');
  expect(await inDesk(id)).toMatchObject({
    _status: 'draft',
    stage: 'retracted',
    takenBack: [{ action: 'retracted', byName: 'editor', notice: 'The documents were forged.' }],
  });
});

test('the desk sees that it was retracted; its hours and preview links are over', async () => {
  const id = await publish('Due to end');
  await act(newsroom, editor, id, 'scheduleUnpublish', { at: '2999-01-01T00:00:00.000Z' });
  await patch(id, { headline: 'Due to come', _status: 'draft' }, '&draft=true');
  await act(newsroom, editor, id, 'approve');
  await act(newsroom, editor, id, 'schedule', { at: '2998-01-01T00:00:00.000Z' });
  const before = await standing(newsroom, editor, id);
  expect(before.schedules.map(({ kind }) => kind).sort()).toEqual(['publish', 'unpublish']);
  const data = { documentCollection: 'articles', document: id, hours: 1 };
  const link = await create(newsroom, 'preview-links', editor, data);
  const { body: opens } = await call(newsroom, 'GET', `/api/preview-links/${link}`, {
    headers: editor,
  });
  expect(opens).toMatchObject({ revoked: false, address: expect.stringContaining('/link/') });

  expect((await retract(id, { notice: 'It was wrong.' })).status).toBe(200);
  const { schedules, history } = await standing(newsroom, editor, id);
  expect(schedules).toEqual([]);
  expect(history[0]).toMatchObject({ words: 'Retracted', userName: 'editor' });
  const waiting = await newsroom.payload.count({
    collection: 'schedules',
    where: { and: [{ article: { equals: id } }, { status: { not_equals: 'cancelled' } }] },
  });
  expect(waiting.totalDocs).toBe(0);
  const { body: ended } = await call(newsroom, 'GET', `/api/preview-links/${link}`, {
    headers: editor,
  });
  expect(ended).toMatchObject({ revoked: true, address: null });
});

test('followers of the feed hear both in one answer', async () => {
  const reader = await machine(newsroom, ['readFeed']);
  const start = (await call(newsroom, 'GET', '/api/snapshot?limit=500', { headers: reader })).body;
  const id = await publish('Heard of');
  await retract(id, { notice: 'It was wrong.', showHeadline: true });
  const path = `/api/changes?after=${start.cursor}`;
  const { changes } = (await call(newsroom, 'GET', path, { headers: reader })).body;
  const ofIt = (changes as { id: string }[]).filter((change) => change.id === id);
  expect(ofIt).toMatchObject([
    { event: 'retraction.published', id, document: { headline: 'Heard of', slug: 'heard-of' } },
    { event: 'article.withdrawn', id, document: null },
  ]);
});

test('a draft that waited over it is kept, and gives the notice no address of its own', async () => {
  const id = await publish('Out under this name');
  await patch(id, { headline: 'Draft', slug: 'not-out-yet', _status: 'draft' }, '&draft=true');
  await retract(id, { notice: 'It was wrong.' });
  expect((await notices(id))[0]?.slug).toBe('out-under-this-name');
  expect((await inDesk(id)).headline).toBe('Draft');
});

test('the notice can be changed, and goes when the article is published again', async () => {
  const id = await publish('Retracted by mistake');
  await retract(id, { notice: 'First words.' });
  expect((await retract(id, { notice: 'Better words.' })).body.message).toMatch(/was changed/);
  expect(await notices(id)).toMatchObject([{ notice: 'Better words.' }]);
  expect((await patch(id, { _status: 'published' })).status).toBe(200);
  expect(await notices(id)).toEqual([]);
  const { takenBack, stage } = await inDesk(id);
  expect(stage).toBe('published');
  expect(takenBack).toMatchObject([
    { action: 'retracted' },
    { action: 'notice changed' },
    { action: 'published again', byName: 'editor' },
  ]);
});

test('where it cannot be published again the notice stays', async () => {
  const id = await publish('Under embargo next');
  await retract(id, { notice: 'It was wrong.' });
  const embargo = '2999-01-01T00:00:00.000Z';
  expect((await patch(id, { embargo, _status: 'published' })).status).toBe(400);
  const path = `/api/articles?depth=0&where[id][in]=${id}`;
  const bulk = { headers: editor, body: { embargo, _status: 'published' } };
  expect((await call(newsroom, 'PATCH', path, bulk)).status).toBeGreaterThanOrEqual(400);
  expect(await notices(id)).toHaveLength(1);
});

test('stories that link to it stay, and can be published on', async () => {
  const id = await publish('Linked to');
  const linking = await publish('Links there', { body: body([linkTo(id)]) });
  expect((await retract(id, { notice: 'It was wrong.' })).status).toBe(200);
  expect((await patch(linking, { standfirst: 'More', _status: 'published' })).status).toBe(200);
});

test('no other article can come where a notice stands', async () => {
  const id = await publish('Occupied');
  await retract(id, { notice: 'It was wrong.' });
  await patch(id, { slug: 'elsewhere' }, '&draft=true');
  const admin = await newsroom.logIn('admin');
  await call(newsroom, 'DELETE', `/api/articles/${id}`, { headers: admin });
  const answer = await call(newsroom, 'POST', '/api/articles', {
    headers: editor,
    body: { ...base, headline: 'Occupied', _status: 'published' },
  });
  expect(sentences(answer.body)).toContain('stands the notice of a retracted article');
  expect(await notices(id)).toHaveLength(1);
});

test('it is refused, with what to do', async () => {
  const id = await publish('Not to be retracted like that');
  const draft = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Never out',
    datePublished: '2026-01-01T00:00:00.000Z',
    _status: 'draft',
  });
  const tries = [
    [id, { notice: '  ' }, editor, 400, 'Write the notice'],
    [id, {}, editor, 400, 'Write the notice'],
    [draft, { notice: 'x' }, editor, 409, 'Readers never saw this article'],
    ['0'.repeat(24), { notice: 'x' }, editor, 404, 'no such article'],
    [id, { notice: 'x' }, await newsroom.logIn('reporter'), 403, 'Only editors and admins'],
    [id, { notice: 'x' }, { 'content-type': 'application/json' }, 401, 'Log in'],
  ] as const;
  for (const [article, sent, headers, status, words] of tries) {
    const answer = await retract(article, sent, { ...headers });
    expect(answer.status, words).toBe(status);
    expect(sentences(answer.body)).toContain(words);
  }
  expect((await publicly('/api/articles?limit=0')).docs?.map((doc) => doc.id)).toContain(id);
});

test('nobody writes a retraction but by the action', async () => {
  const admin = await newsroom.logIn('admin');
  const id = await publish('By the action only');
  await retract(id, { notice: 'It was wrong.' });
  const change = { headers: admin, body: { notice: 'Other', slug: 'x' } };
  for (const [method, path] of [
    ['POST', '/api/retractions'],
    ['PATCH', `/api/retractions/${id}`],
    ['DELETE', `/api/retractions/${id}`],
  ] as const) {
    expect((await call(newsroom, method, path, change)).status, method).toBe(403);
  }
});

test('an article that was unpublished in a hurry can still get a notice', async () => {
  const id = await publish('Pulled first');
  await patch(id, { _status: 'draft' });
  expect((await retract(id, { notice: 'It was wrong.' })).status).toBe(200);
  expect(await notices(id)).toHaveLength(1);
});

async function photo(alt: string, expires: string): Promise<string> {
  const file = { data: await picture('jpeg'), name: 'a.jpg', type: 'image/jpeg' };
  const answer = await upload(newsroom, editor, file, {
    alt,
    expires,
    credit: 'Nobody',
    _status: 'published',
  });
  return answer.body.doc?.id ?? '';
}

test('when its rights end a photo leaves the site, and what showed it goes on without it', async () => {
  const { expireRights } = await import('../src/taking-back/expire-rights.ts');
  const expires = '2999-03-01T12:00:00.000Z';
  const id = await photo('Rented for a month', expires);
  const inText = { type: 'upload', version: 3, format: '', relationTo: 'photos', value: id };
  const node = { ...inText, id: '65f000000000000000000002', fields: null };
  const words = body('Before.', 'After.') as { root: { children: object[] } };
  words.root.children.splice(1, 0, node);
  const story = await publish('Shows it twice', { heroPhoto: id, body: words });
  const waiting = await publish('A draft waits over it', { heroPhoto: id });
  await patch(waiting, { headline: 'Not yet', _status: 'draft' }, '&draft=true');
  const author = await create(newsroom, 'authors', editor, {
    name: 'With a portrait',
    photo: id,
    _status: 'published',
  });
  expect(await expireRights(newsroom.payload, new Date(Date.parse(expires) - 1))).toEqual([]);
  const runs = [1, 2].map(() => expireRights(newsroom.payload, new Date(expires)));
  expect((await Promise.all(runs)).flat()).toEqual([id]);

  expect((await publicly(`/api/photos?where[id][equals]=${id}`)).docs).toEqual([]);
  const live = await publicly(`/api/articles/${story}?depth=0`);
  expect(live.heroPhoto ?? null).toBeNull();
  expect(JSON.stringify(live.body)).toMatch(/Before\..*After\./);
  expect(JSON.stringify(live.body)).not.toContain(id);
  expect(live.takenBack ?? []).toEqual([]);
  const stillOut = await publicly(`/api/articles/${waiting}?depth=0`);
  expect(stillOut.headline).toBe('A draft waits over it');
  expect(stillOut.heroPhoto ?? null).toBeNull();
  expect((await publicly(`/api/authors/${author}?depth=0`)).photo ?? null).toBeNull();
  const draft = await call(newsroom, 'GET', `/api/articles/${waiting}?depth=0&draft=true`, {
    headers: editor,
  });
  expect(draft.body).toMatchObject({ headline: 'Not yet', heroPhoto: id });
  const desk = await call(newsroom, 'GET', `/api/articles/${story}?depth=0&draft=true`, {
    headers: editor,
  });
  expect(desk.body.heroPhoto ?? null).toBeNull();
  expect(desk.body.takenBack).toMatchObject([
    { action: 'rights of a photo ended', notice: 'Rented for a month' },
  ]);
  expect((await patch(story, { standfirst: 'More', _status: 'published' })).status).toBe(200);
});

test('the process that has the hours in hand ends the rights of photos too', async () => {
  const expires = '2998-03-01T12:00:00.000Z';
  const id = await photo('Rented for less', expires);
  const { startScheduler } = await import('../src/schedule/scheduler.ts');
  const scheduler = startScheduler(newsroom.payload, { now: () => new Date(expires) });
  await scheduler.sweep();
  await scheduler.stop();
  expect((await publicly(`/api/photos?where[id][equals]=${id}`)).docs).toEqual([]);
});

test('a slug that changes leaves redirects without chains, and going back makes no loop', async () => {
  const id = await publish('Slug one');
  const slugs = async (slug: string) => {
    await patch(id, { slug, _status: 'published' });
    const { slug: now, earlierSlugs } = await publicly(`/api/articles/${id}?depth=0`);
    return { now, earlierSlugs };
  };
  expect(await slugs('slug-two')).toEqual({ now: 'slug-two', earlierSlugs: ['slug-one'] });
  expect(await slugs('slug-three')).toEqual({
    now: 'slug-three',
    earlierSlugs: ['slug-one', 'slug-two'],
  });
  expect(await slugs('slug-one')).toEqual({
    now: 'slug-one',
    earlierSlugs: ['slug-two', 'slug-three'],
  });
});

test.each(['authors', 'entities', 'sections'])(
  'so do those of %s, which no other gets',
  async (collection) => {
    const status = collection === 'sections' ? {} : { _status: 'published' };
    const fields = { type: 'Company', order: 3, ...status };
    const make = (name: string) =>
      call(newsroom, 'POST', `/api/${collection}`, {
        headers: editor,
        body: { ...fields, name },
      });
    const id = (await make(`First of ${collection}`)).body.doc?.id ?? '';
    const change = (data: object) =>
      call(newsroom, 'PATCH', `/api/${collection}/${id}?depth=0`, { headers: editor, body: data });
    const first = `first-of-${collection}`;
    await change({ slug: `second-of-${collection}`, earlierSlugs: ['made-up'], ...status });
    const path = `/api/${collection}/${id}?depth=0`;
    expect((await publicly(path)).earlierSlugs).toEqual([first]);
    const refused = await make(`First of ${collection}`);
    expect(refused.status).toBe(400);
    expect(sentences(refused.body)).toContain(
      `“First of ${collection}” has or had the web address “${first}”`,
    );
    await change({ slug: first, ...status });
    expect(await publicly(path)).toMatchObject({
      slug: first,
      earlierSlugs: [`second-of-${collection}`],
    });
  },
);

test('also where it was off the site while its address changed', async () => {
  const id = await create(newsroom, 'entities', editor, {
    name: 'Under three names',
    type: 'Company',
    _status: 'published',
  });
  const change = (data: object) =>
    call(newsroom, 'PATCH', `/api/entities/${id}?depth=0`, { headers: editor, body: data });
  await change({ _status: 'draft', slug: 'never-out' });
  await change({ slug: 'out-again', _status: 'published' });
  expect(await publicly(`/api/entities/${id}?depth=0`)).toMatchObject({
    slug: 'out-again',
    earlierSlugs: ['under-three-names'],
  });
});
