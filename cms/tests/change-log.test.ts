import { afterAll, beforeAll, expect, test } from 'vitest';
import { onChangeCommitted } from '../src/change-log/change-committed.ts';
import { changeLog } from '../src/change-log/change-log.ts';
import { rowsOf } from './support/change-rows.ts';
import { call, callDone, create, desk, picture, sentences, upload } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { done } from './support/workflow.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let admin: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  admin = await newsroom.logIn('admin');
  base = await desk(newsroom, editor);
});

afterAll(() => newsroom.close());

const now = () => new Date().toISOString();

const send = (method: string, path: string, data?: object, headers = editor) =>
  callDone(newsroom, method, `/api/${path}`, { headers, body: data });

const article = (headline: string, status: 'draft' | 'published' = 'published') =>
  create(newsroom, 'articles', editor, { ...base, headline, _status: status });

test('an article writes a row whenever readers see a difference, and else none', async () => {
  let id = '';
  const step = (action: () => Promise<unknown>) => rowsOf(newsroom, action);
  const patch = (data: object, query = '') => send('PATCH', `articles/${id}?${query}`, data);
  expect(
    await step(async () => {
      id = await article('Life of an article', 'draft');
    }),
  ).toEqual([]);
  const published = [`article.published ${id}`];
  const updated = [`article.updated ${id}`];
  const withdrawn = [`article.withdrawn ${id}`];
  expect(await step(() => patch({ headline: 'A' }, 'draft=true'))).toEqual([]);
  expect(await step(() => patch({ headline: 'B' }, 'draft=true&autosave=true'))).toEqual([]);
  expect(await step(() => patch({ _status: 'published' }))).toEqual(published);
  expect(await step(() => patch({ headline: 'C', _status: 'published' }))).toEqual(updated);
  expect(await step(() => patch({ headline: 'D' }, 'draft=true&autosave=true'))).toEqual([]);
  expect(await step(() => patch({ headline: 'E' }, 'draft=true'))).toEqual([]);
  expect(await step(() => patch({ _status: 'published' }))).toEqual(updated);
  expect(await step(() => patch({ headline: 'F' }, 'draft=true'))).toEqual([]);
  expect(await step(() => patch({ _status: 'draft' }))).toEqual(withdrawn);
  expect(await step(() => patch({ headline: 'G', _status: 'draft' }))).toEqual([]);
  expect(await step(() => patch({ _status: 'published' }))).toEqual(published);
  expect(await step(() => patch({ deletedAt: now() }))).toEqual(withdrawn);
  expect(await step(() => patch({ deletedAt: null, _status: 'published' }, 'trash=true'))).toEqual(
    published,
  );
  expect(await step(() => send('DELETE', `articles/${id}`, undefined, admin))).toEqual(withdrawn);
});

test('restoring a version writes a row, restoring it as a draft none', async () => {
  const id = await article('First words');
  await send('PATCH', `articles/${id}`, { headline: 'Second words', _status: 'published' });
  const { docs } = await send(
    'GET',
    `articles/versions?where[parent][equals]=${id}&sort=createdAt`,
  );
  const first = docs?.[0]?.id;
  expect(
    await rowsOf(newsroom, () => send('POST', `articles/versions/${first}?draft=true`)),
  ).toEqual([]);
  expect(await rowsOf(newsroom, () => send('POST', `articles/versions/${first}`))).toEqual([
    `article.updated ${id}`,
  ]);
});

test('what never was public leaves no row when it is trashed or deleted', async () => {
  const id = await article('Never out', 'draft');
  expect(
    await rowsOf(newsroom, async () => {
      await send('PATCH', `articles/${id}`, { deletedAt: now() });
      await send('DELETE', `articles/${id}?trash=true`, undefined, admin);
    }),
  ).toEqual([]);
});

test('a scheduled publication and a scheduled end write rows', async () => {
  const { fire } = await import('../src/schedule/fire.ts');
  const { schedulesOf } = await import('../src/schedule/schedules.ts');
  const id = await article('At its hour', 'draft');
  await done(newsroom, editor, id, 'approve');
  await done(newsroom, editor, id, 'schedule', { at: inHours(1) });
  await done(newsroom, editor, id, 'scheduleUnpublish', { at: inHours(2) });
  const run = (kind: 'publish' | 'unpublish') =>
    rowsOf(newsroom, async () => {
      const schedule = await schedulesOf(newsroom.payload).findOne({ article: id, kind });
      if (schedule) await fire(newsroom.payload, schedule._id, () => schedule.at);
    });
  expect(await run('publish')).toEqual([`article.published ${id}`]);
  expect(await run('unpublish')).toEqual([`article.withdrawn ${id}`]);
});

test('bulk operations write a row for each document', async () => {
  const ids = [
    await article('Bulk one'),
    await article('Bulk two'),
    await article('Bulk', 'draft'),
  ];
  const where = `where[id][in]=${ids.join(',')}`;
  const both = (event: string) => ids.slice(0, 2).map((id) => `article.${event} ${id}`);
  expect(
    (
      await rowsOf(newsroom, () =>
        send('PATCH', `articles?where[id][in]=${ids.slice(0, 2).join(',')}`, {
          kicker: 'Bulk',
          _status: 'published',
        }),
      )
    ).sort(),
  ).toEqual(both('updated').sort());
  expect(
    (await rowsOf(newsroom, () => send('DELETE', `articles?${where}`, undefined, admin))).sort(),
  ).toEqual(both('withdrawn').sort());
});

test('a bulk operation that would take away what a page shows does nothing and leaves no row', async () => {
  const used = await desk(newsroom, editor);
  await create(newsroom, 'articles', editor, {
    ...used,
    headline: 'Uses one',
    _status: 'published',
  });
  const author = used.bylines[0]?.author ?? '';
  const free = await create(newsroom, 'authors', editor, { name: 'Free', _status: 'published' });
  const bulk = `/api/authors?where[id][in]=${author},${free}`;
  let status = 0;
  const rows = await rowsOf(newsroom, async () => {
    const body = { _status: 'draft' };
    const answer = await call(newsroom, 'PATCH', bulk, { headers: editor, body });
    expect(sentences(answer.body)).toContain('Published pages still show this: “Uses one”');
    status = answer.status;
  });
  expect([status, rows]).toEqual([409, []]);
  expect((await call(newsroom, 'GET', bulk)).body.docs).toHaveLength(2);
});

test('a reporter takes nothing back, not by a bulk operation either', async () => {
  const id = await article('Stays out');
  const reporter = await newsroom.logIn('reporter');
  const rows = await rowsOf(newsroom, async () => {
    const body = { _status: 'draft' };
    const path = `/api/articles?where[id][in]=${id}`;
    const answer = await call(newsroom, 'PATCH', path, { headers: reporter, body });
    expect(answer.body.docs ?? []).toEqual([]);
  });
  expect(rows).toEqual([]);
  expect((await call(newsroom, 'GET', `/api/articles/${id}`)).status).toBe(200);
});

test('sections are public as soon as they are saved, comments when they are approved', async () => {
  let section = '';
  expect(
    await rowsOf(newsroom, async () => {
      section = await create(newsroom, 'sections', editor, { name: 'Trade', order: 3 });
      await send('PATCH', `sections/${section}`, { name: 'Trade and ports' });
      await send('DELETE', `sections/${section}`, undefined, admin);
    }),
  ).toEqual(['published', 'updated', 'withdrawn'].map((event) => `section.${event} ${section}`));
  const about = await article('Open to comments');
  let comment = '';
  const moderate = (status: string) => send('PATCH', `comments/${comment}`, { status });
  expect(
    await rowsOf(newsroom, async () => {
      const { id } = await newsroom.payload.create({
        collection: 'comments',
        data: { article: about, text: 'Good', status: 'pending' },
      });
      comment = id;
      await moderate('spam');
      await moderate('approved');
      await newsroom.payload.update({ collection: 'comments', id, data: { name: 'R.' } });
      await moderate('rejected');
      await moderate('approved');
      await send('DELETE', `comments/${id}`, undefined, admin);
    }),
  ).toEqual(
    ['published', 'updated', 'withdrawn', 'published', 'withdrawn'].map(
      (event) => `comment.${event} ${comment}`,
    ),
  );
});

test.each([
  ['authors', 'author', { name: 'Somebody' }],
  ['entities', 'entity', { name: 'Some body', type: 'Organization' }],
  [
    'legal-instruments',
    'legal-instrument',
    { symbol: 'S/RES/9 (2009)', title: 'Nine', adopted: now() },
  ],
  ['sources', 'source', { title: 'A report', type: 'press' }],
])('%s write rows as articles do', async (collection, type, data) => {
  let id = '';
  expect(
    await rowsOf(newsroom, async () => {
      id = await create(newsroom, collection, editor, { ...data, _status: 'draft' });
      await send('PATCH', `${collection}/${id}`, { _status: 'published' });
      await send('PATCH', `${collection}/${id}`, { _status: 'published' });
      await send('PATCH', `${collection}/${id}`, { _status: 'draft' });
    }),
  ).toEqual(['published', 'updated', 'withdrawn'].map((event) => `${type}.${event} ${id}`));
});

test('a source that turns into a person is withdrawn, and changes what rests on it; back it cannot turn', async () => {
  const source = await create(newsroom, 'sources', editor, {
    type: 'press',
    title: 'A talk',
    _status: 'published',
  });
  const claims = [{ statement: 'So it is', statementType: 'reported', sources: [source] }];
  const data = { ...base, headline: 'Rests on a talk', claims };
  const out = await create(newsroom, 'articles', editor, { ...data, _status: 'published' });
  await create(newsroom, 'articles', editor, { ...data, headline: 'Not out', _status: 'draft' });
  const turn = (type: string) =>
    rowsOf(newsroom, () => send('PATCH', `sources/${source}`, { type, _status: 'published' }));
  expect(await turn('person')).toEqual([`source.withdrawn ${source}`, `article.updated ${out}`]);
  expect(await turn('person')).toEqual([]);
  await expect(turn('press')).rejects.toThrow('This was the record of a person');
});

test('the site settings write rows, also when an earlier version is restored', async () => {
  const expected = ['site-settings.updated site-settings'];
  const save = (name: string) =>
    rowsOf(newsroom, () => send('POST', 'globals/site-settings', { name }));
  expect(await save('One')).toEqual(expected);
  expect(await save('Two')).toEqual(expected);
  const { docs } = await send('GET', 'globals/site-settings/versions?sort=createdAt');
  const path = `globals/site-settings/versions/${docs?.[0]?.id}`;
  expect(await rowsOf(newsroom, () => send('POST', path))).toEqual(expected);
});

test('the AVIF files of a published photo are a change, those of a draft none', async () => {
  const file = { data: await picture('jpeg', 500, 400), name: 'a.jpg', type: 'image/jpeg' };
  const runJobs = () => newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  for (const status of ['published', 'draft'] as const) {
    let id = '';
    const uploaded = await rowsOf(newsroom, async () => {
      const fields = { alt: 'A', credit: 'B', _status: status };
      id = (await upload(newsroom, editor, file, fields)).body.doc?.id ?? '';
    });
    expect(uploaded).toEqual(status === 'published' ? [`photo.published ${id}`] : []);
    expect(await rowsOf(newsroom, runJobs)).toEqual(
      status === 'published' ? [`photo.updated ${id}`] : [],
    );
    const photo = await newsroom.payload.findByID({ collection: 'photos', id });
    expect(photo.avif?.length).toBe(1);
  }
});

test('document and row are one: where the row fails, nothing is written', async () => {
  const { payload } = newsroom;
  const id = await article('As it was');
  const refuseRows = (validator: object) =>
    payload.db.connection.db?.command({ collMod: 'change-log', validator });
  payload.logger.level = 'silent';
  await refuseRows({ never: { $exists: true } });
  const { status } = await call(newsroom, 'PATCH', `/api/articles/${id}`, {
    headers: editor,
    body: { headline: 'As it is', _status: 'published' },
  });
  const past = payload.db.updateOne({ collection: 'articles', id, data: { headline: 'Past' } });
  await expect(past).rejects.toThrow('validation');
  await refuseRows({});
  payload.logger.level = 'error';
  expect(status).toBe(500);
  const live = await payload.findByID({ collection: 'articles', id });
  expect(live.headline).toBe('As it was');
});

test('what is taken back leaves no row', async () => {
  const used = await desk(newsroom, editor);
  await create(newsroom, 'articles', editor, {
    ...used,
    headline: 'Uses it',
    _status: 'published',
  });
  const author = used.bylines[0]?.author;
  expect(
    await rowsOf(newsroom, async () => {
      const { status } = await call(newsroom, 'PATCH', `/api/authors/${author}`, {
        headers: editor,
        body: { _status: 'draft' },
      });
      expect(status).toBe(409);
    }),
  ).toEqual([]);
});

test('publishing that meets autosaves succeeds, with one row', async () => {
  // Payload writes each conflict into the log; here they are wanted.
  newsroom.payload.logger.level = 'silent';
  for (let round = 0; round < 5; round++) {
    const id = await article(`Meets ${round}`, 'draft');
    const autosave = (count: number) =>
      call(newsroom, 'PATCH', `/api/articles/${id}?draft=true&autosave=true`, {
        headers: editor,
        body: { headline: `Meets ${round} ${count}` },
      });
    const rows = await rowsOf(newsroom, async () => {
      const publishing = send('PATCH', `articles/${id}`, { _status: 'published' });
      await Promise.all([autosave(1), publishing, autosave(2), autosave(3)]);
    });
    expect(rows).toEqual([`article.published ${id}`]);
  }
  newsroom.payload.logger.level = 'error';
});

test('the row keeps the id of the request; what is no id is replaced by one', async () => {
  const requestOf = async (id: string) => {
    const section = await create(
      newsroom,
      'sections',
      { ...editor, 'x-request-id': id },
      { name: `Traced ${id}`, order: 9 },
    );
    const row = await changeLog(newsroom.payload.db).rows.findOne({ document: section });
    return row?.request;
  };
  expect(await requestOf('3f6c-77')).toBe('3f6c-77');
  expect(await requestOf('no {id}')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a listener hears of a row after its commit, and of nothing else', async () => {
  const { payload } = newsroom;
  const { rows } = changeLog(payload.db);
  const seen: Promise<number>[] = [];
  const before = await rows.countDocuments();
  const stop = onChangeCommitted(payload, () => seen.push(rows.countDocuments()));
  await article('Unheard', 'draft');
  const transactionID = (await payload.db.beginTransaction()) ?? '';
  const data = { name: 'Taken back', slug: 'taken-back', order: 1 };
  await payload.create({ collection: 'sections', data, req: { transactionID } });
  await payload.db.rollbackTransaction(transactionID);
  expect(seen).toEqual([]);
  await article('Heard');
  expect(await Promise.all(seen)).toEqual([before + 1]);
  stop();
  await article('Not heard any more');
  expect(seen.length).toBe(1);
});

function inHours(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}
