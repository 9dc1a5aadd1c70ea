import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, call, create, desk, resolution, sentences, text } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

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

const post = (data: object, headers = editor, query = '') =>
  call(newsroom, 'POST', `/api/articles?depth=0${query}`, { headers, body: data });
const patch = (id: string, data: object, query = '', headers = editor) =>
  call(newsroom, 'PATCH', `/api/articles/${id}?depth=0${query}`, { headers, body: data });
/** Makes one, which is out unless told otherwise. */
const article = (headline: string, more: object = {}) =>
  create(newsroom, 'articles', editor, { ...base, headline, _status: 'published', ...more });
const reportersDraft = (headline: string) =>
  create(newsroom, 'articles', reporter, { ...base, headline, _status: 'draft' });
const publicly = (query = '') => call(newsroom, 'GET', `/api/articles?depth=0&limit=0${query}`);

test('publishing names everything that is missing', async () => {
  const { status, body: answer } = await post({ _status: 'published' });
  expect(status).toBe(400);
  const paths = answer.errors?.[0]?.data?.errors?.map(({ path }) => path).sort();
  expect(paths).toEqual(['bylines', 'headline', 'section', 'slug']);
});

test('an untitled draft is kept, twice', async () => {
  expect((await post({ _status: 'draft' }, editor, '&draft=true')).status).toBe(201);
  expect((await post({ _status: 'draft' }, editor, '&draft=true')).status).toBe(201);
});

test('a published article is public, with a slug from its Korean headline', async () => {
  const id = await article('아미산 자동차기술봉사소', { body: body('본문') });
  const { body: answer } = await publicly();
  const found = answer.docs?.find((doc) => doc.id === id);
  expect(found?.slug).toBe('아미산-자동차기술봉사소');
  expect(found?.datePublished).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('a draft, a draft over a published article and a trashed one are in no public answer', async () => {
  const secret = 'zebra-7351';
  await article(`Draft ${secret}`, { _status: 'draft' });
  const live = await article('Live headline');
  expect((await patch(live, { headline: `Next ${secret}` }, '&draft=true')).status).toBe(200);
  const gone = await article(`Gone ${secret}`);
  expect((await patch(gone, { deletedAt: new Date().toISOString() })).status).toBe(200);
  const queries = [
    '',
    '&draft=true',
    '&trash=true',
    '&draft=true&trash=true',
    `&where[headline][contains]=${secret}`,
  ];
  for (const query of queries) {
    expect(JSON.stringify((await publicly(query)).body), query).not.toContain(secret);
  }
  for (const id of [live, gone]) {
    for (const query of ['', '?draft=true', '?trash=true', '?draft=true&trash=true']) {
      const { body: answer } = await call(newsroom, 'GET', `/api/articles/${id}${query}`);
      expect(JSON.stringify(answer), `${id}${query}`).not.toContain(secret);
    }
  }
  expect((await call(newsroom, 'GET', '/api/articles/versions')).status).toBe(403);
  const { body: versions } = await call(
    newsroom,
    'GET',
    `/api/articles/versions?where[parent][equals]=${live}`,
  );
  expect(JSON.stringify(versions)).not.toContain(secret);
});

test("the desk's own fields are in no public answer, and nobody can search by them", async () => {
  const id = await article('Fields of the desk', { embargo: '2020-01-01T00:00:00.000Z' });
  const { body: answer } = await call(newsroom, 'GET', `/api/articles/${id}?depth=2`);
  for (const field of ['stage', 'embargo', 'references']) expect(answer).not.toHaveProperty(field);
  expect((await publicly('&where[stage][equals]=published')).status).toBe(400);
});

test('two articles cannot have one slug', async () => {
  await article('Same words');
  const { status, body: answer } = await post({
    ...base,
    headline: 'Same words',
    _status: 'published',
  });
  expect(status).toBe(400);
  expect(answer.errors?.[0]?.data?.errors?.[0]?.path).toBe('slug');
  expect(sentences(answer)).toContain('same-words');
});

test('a new slug leaves the old one as a redirect, and going back takes it away', async () => {
  const id = await article('First address');
  const slugs = async (slug: string) => {
    const { body: answer } = await patch(id, { slug, _status: 'published' });
    return answer.doc?.earlierSlugs;
  };
  expect(await slugs('second-address')).toEqual(['first-address']);
  expect(await slugs('third-address')).toEqual(['first-address', 'second-address']);
  expect(await slugs('first-address')).toEqual(['second-address', 'third-address']);
  const { status, body: answer } = await post({
    ...base,
    headline: 'Taken',
    slug: 'third-address',
    _status: 'published',
  });
  expect(status).toBe(400);
  expect(sentences(answer)).toContain('“First address” has or had the web address');
});

test.each([
  ['an unknown node', { type: 'iframe', version: 1 }, 'unknown kind “iframe”'],
  [
    'an unknown block',
    { type: 'block', fields: { blockType: 'tweet' } },
    'unknown block kind “tweet”',
  ],
  [
    'a javascript: link',
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          fields: { linkType: 'custom', url: 'java\u2028script:alert(1)' },
          children: [text('x')],
        },
      ],
    },
    'is not allowed',
  ],
])('%s is refused at save, in a draft too', async (_, node, sentence) => {
  const broken = { root: { type: 'root', children: [node] } };
  const draft = await post(
    { headline: 'Broken', body: broken, _status: 'draft' },
    editor,
    '&draft=true',
  );
  expect(draft.status).toBe(400);
  expect(sentences(draft.body)).toContain(sentence);
  const published = await post({ ...base, headline: 'Broken', body: broken, _status: 'published' });
  expect(published.status).toBe(400);
  expect(sentences(published.body)).toContain(sentence);
});

test('mentions keep in step with the body', async () => {
  const entity = (name: string) =>
    create(newsroom, 'entities', editor, { name, type: 'Organization', _status: 'published' });
  const [amisan, office, cabinet] = await Promise.all(
    ['Amisan', 'Office 8', 'Cabinet'].map(entity),
  );
  const mention = (id: string | undefined) => [
    text('At '),
    {
      type: 'inlineBlock',
      version: 1,
      fields: { id: 'a', blockType: 'mention', entity: id, text: 'it' },
    },
  ];
  const id = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Mentions',
    about: [amisan],
    mentions: [cabinet],
    body: body(mention(amisan), mention(office)),
    _status: 'published',
  });
  const mentions = async () =>
    (await call(newsroom, 'GET', `/api/articles/${id}?depth=0`)).body.mentions;
  expect(await mentions()).toEqual([cabinet, office]);
  await patch(id, { body: body('None left'), _status: 'published' });
  expect(await mentions()).toEqual([cabinet]);
});

test('what is not published cannot be shown, and what is shown cannot be taken away', async () => {
  const entity = await create(newsroom, 'entities', editor, {
    name: 'Secret bureau',
    type: 'PublicBody',
    _status: 'draft',
  });
  const early = await post({
    ...base,
    headline: 'Too early',
    about: [entity],
    _status: 'published',
  });
  expect(early.status).toBe(400);
  expect(sentences(early.body)).toContain(
    'Publish first what this shows, or take it out: “Secret bureau”',
  );
  const out = { headers: editor, body: { _status: 'published' } };
  expect((await call(newsroom, 'PATCH', `/api/entities/${entity}`, out)).status).toBe(200);
  await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'In time',
    body: body([
      {
        type: 'inlineBlock',
        version: 1,
        fields: { id: 'b', blockType: 'mention', entity, text: 'it' },
      },
    ]),
    _status: 'published',
  });
  const back = { headers: editor, body: { _status: 'draft' } };
  const unpublished = await call(newsroom, 'PATCH', `/api/entities/${entity}`, back);
  expect(unpublished.status).toBe(409);
  expect(sentences(unpublished.body)).toContain(
    'Published pages still show this: “In time” (articles)',
  );
  const trash = { headers: editor, body: { deletedAt: new Date().toISOString() } };
  expect((await call(newsroom, 'PATCH', `/api/entities/${entity}`, trash)).status).toBe(409);
  const admin = { headers: await newsroom.logIn('admin') };
  expect((await call(newsroom, 'DELETE', `/api/entities/${entity}`, admin)).status).toBe(409);
  const { body: still } = await call(newsroom, 'GET', `/api/entities/${entity}`);
  expect(still.name).toBe('Secret bureau');
});

test('a paragraph that the resolution does not have cannot be cited', async () => {
  const instrument = await resolution(newsroom, editor, 'S/RES/2397 (2017)', '8(a)(iii)');
  const { body: saved } = await call(newsroom, 'GET', `/api/legal-instruments/${instrument}`);
  expect(saved.paragraphs).toMatchObject([{ anchor: 'para-8-a-iii' }]);
  const cite = (paragraph: string, headline: string) =>
    post({ ...base, headline, legalReferences: [{ instrument, paragraph }], _status: 'published' });
  const wrong = await cite('99', 'Wrong paragraph');
  expect(wrong.status).toBe(400);
  expect(sentences(wrong.body)).toContain('S/RES/2397 (2017) has no paragraph 99');
  expect((await cite('8(a)(iii)', 'Right paragraph')).status).toBe(201);
});

test('a correction moves dateModified; an edit for style does not', async () => {
  const id = await article('Dates');
  const styled = await patch(id, { kicker: 'Style', _status: 'published' });
  expect(styled.body.doc?.dateModified ?? null).toBeNull();
  const corrections = [{ date: '2026-01-02T03:04:05.000Z', wrong: 'ten', right: 'twelve' }];
  const corrected = await patch(id, { corrections, _status: 'published' });
  expect(corrected.body.doc?.dateModified).toMatch(/^\d{4}-/);
  expect(corrected.body.doc?.stage).toBe('corrected');
  const [moved] = [corrected.body.doc?.dateModified];
  const again = await patch(id, { kicker: 'Other', corrections, _status: 'published' });
  expect(again.body.doc?.dateModified).toBe(moved);
  const reworded = [{ ...corrections[0], right: 'thirteen' }];
  const better = await patch(id, { corrections: reworded, _status: 'published' });
  expect(Date.parse(String(better.body.doc?.dateModified))).toBeGreaterThan(
    Date.parse(String(moved)),
  );
});

test('a reporter writes, but neither publishes nor takes back', async () => {
  const draft = await reportersDraft('Mine');
  expect((await patch(draft, { _status: 'published' }, '', reporter)).status).toBe(403);
  expect((await post({ ...base, headline: 'Out', _status: 'published' }, reporter)).status).toBe(
    403,
  );
  const live = await reportersDraft('Published by an editor');
  expect((await patch(live, { _status: 'published' })).status).toBe(200);
  expect((await patch(live, { _status: 'draft' }, '', reporter)).status).toBe(403);
  expect((await patch(live, { headline: 'Better' }, '&draft=true', reporter)).status).toBe(200);
  const { body: still } = await call(newsroom, 'GET', `/api/articles/${live}`);
  expect(still.headline).toBe('Published by an editor');
});

test('publishing while autosave fires never fails, and the published words are the ones that were sent', async () => {
  const id = await article('Round 0', { slug: 'autosave-race' });
  newsroom.payload.logger.level = 'silent';
  for (let round = 1; round <= 20; round++) {
    const headline = `Round ${round}`;
    const [published, ...autosaved] = await Promise.all([
      patch(id, { headline, _status: 'published' }),
      patch(id, { kicker: `a ${round}` }, '&draft=true&autosave=true'),
      patch(id, { kicker: `b ${round}` }, '&draft=true&autosave=true'),
    ]);
    expect([published.status, ...autosaved.map(({ status }) => status)]).toEqual([200, 200, 200]);
    expect((await call(newsroom, 'GET', `/api/articles/${id}`)).body.headline).toBe(headline);
  }
  newsroom.payload.logger.level = 'error';
});

test('an embargo holds an article even when an editor presses publish', async () => {
  const embargo = new Date(Date.now() + 3_600_000).toISOString();
  const early = await post({ ...base, headline: 'Under embargo', embargo, _status: 'published' });
  expect(early.status).toBe(400);
  expect(sentences(early.body)).toContain(`Under embargo until ${embargo}`);
});

test('a correction that autosave brought in moves dateModified when it is published', async () => {
  const id = await article('Autosaved correction');
  const corrections = [{ date: '2026-01-02T03:04:05.000Z', wrong: 'ten', right: 'twelve' }];
  await patch(id, { corrections }, '&draft=true&autosave=true');
  const { body: answer } = await patch(id, { corrections, _status: 'published' });
  expect(answer.doc?.dateModified).toMatch(/^\d{4}-/);
});

test('a duplicate starts anew: no date, no corrections, no earlier address', async () => {
  const id = await article('To be copied', {
    datePublished: '2020-01-01T00:00:00.000Z',
    corrections: [{ date: '2026-01-02T03:04:05.000Z', wrong: 'ten', right: 'twelve' }],
  });
  const { body: copy } = await call(newsroom, 'POST', `/api/articles/${id}/duplicate?depth=0`, {
    headers: editor,
    body: {},
  });
  const out = await patch(copy.doc?.id ?? '', { slug: 'the-copy', _status: 'published' });
  expect(out.status).toBe(200);
  expect(out.body.doc).toMatchObject({ corrections: [], earlierSlugs: [], stage: 'published' });
  expect(String(out.body.doc?.datePublished) > '2026').toBe(true);
});

test('a save that says neither draft nor status leaves the live article alone while a draft waits', async () => {
  const id = await article('Stays live');
  await patch(id, { headline: 'Waiting draft' }, '&draft=true');
  const unclear = await patch(id, { kicker: 'By a script' });
  expect(unclear.status).toBe(409);
  expect(sentences(unclear.body)).toContain('A draft waits over what is published.');
  expect((await call(newsroom, 'GET', `/api/articles/${id}`)).body.headline).toBe('Stays live');
});

test('the address follows the headline until it goes out, unless somebody wrote it', async () => {
  const { body: first } = await post(
    { headline: 'The min', _status: 'draft' },
    editor,
    '&draft=true',
  );
  const id = first.doc?.id ?? '';
  expect(first.doc?.slug).toBe('the-min');
  const grown = await patch(id, { headline: 'The ministry moves', slug: 'the-min' }, '&draft=true');
  expect(grown.body.doc?.slug).toBe('the-ministry-moves');
  const own = await patch(id, { slug: 'ministry' }, '&draft=true');
  expect(own.body.doc?.slug).toBe('ministry');
  const kept = await patch(id, { headline: 'The ministry stays' }, '&draft=true');
  expect(kept.body.doc?.slug).toBe('ministry');
});

test('the admin offers a reporter no publishing', async () => {
  const draft = await reportersDraft('Asked by the admin');
  const may = async (data: object) => {
    const { body: answer } = await call(newsroom, 'POST', `/api/articles/access/${draft}`, {
      headers: reporter,
      body: data,
    });
    return answer.update;
  };
  expect(await may({ _status: 'draft' })).toBeTruthy();
  expect(await may({ _status: 'published' })).toBeFalsy();
});
