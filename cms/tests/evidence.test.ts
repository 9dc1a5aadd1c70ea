import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, call, create, desk, sentences } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
});

afterAll(() => newsroom.close());

const entity = (name: string) =>
  create(newsroom, 'entities', editor, { name, type: 'Organization', _status: 'published' });
const source = () =>
  create(newsroom, 'sources', editor, {
    type: 'press',
    title: `A report ${Math.random()}`,
    _status: 'published',
  });
const instrument = (symbol: string) =>
  create(newsroom, 'legal-instruments', editor, {
    symbol,
    title: symbol,
    adopted: '2017-12-22T12:00:00.000Z',
    paragraphs: [
      { number: '7', summary: 'Vehicles' },
      { number: '8', summary: 'Labour' },
    ],
    _status: 'published',
  });
const patch = (path: string, data: object) =>
  call(newsroom, 'PATCH', `/api/${path}?depth=0`, { headers: editor, body: data });

test('a relationship whose predicate turns to law keeps no entity that stood there before', async () => {
  const [subject, object] = [await entity('Center'), await entity('Owner')];
  const law = await instrument('S/RES/1 (2001)');
  const edge = await create(newsroom, 'relationships', editor, {
    subject,
    predicate: 'ownedBy',
    object,
    statementType: 'reported',
    sources: [await source()],
    _status: 'published',
  });
  const turned = await patch(`relationships/${edge}`, {
    predicate: 'allegedBreachOf',
    instrument: law,
    paragraph: '7',
    _status: 'published',
  });
  expect(turned.status).toBe(200);
  expect(turned.body.doc).toMatchObject({
    object: null,
    title: 'Center · alleged breach of · S/RES/1 (2001) ¶ 7',
  });
  expect((await patch(`entities/${object}`, { _status: 'draft' })).status).toBe(200);
});

test('a relationship without its other end, or with something that is no id, is refused by name', async () => {
  const shared = {
    subject: await entity('Alone'),
    statementType: 'reported',
    sources: [await source()],
  };
  for (const [data, sentence] of [
    [{ predicate: 'ownedBy' }, 'Say with whom or what.'],
    [{ predicate: 'allegedBreachOf' }, 'Say which resolution.'],
    [{ predicate: 'ownedBy', object: 'no-id' }, 'object'],
  ] as const) {
    const { status, body: answer } = await call(newsroom, 'POST', '/api/relationships', {
      headers: editor,
      body: { ...shared, ...data, _status: 'published' },
    });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain(sentence);
  }
});

test('a paragraph that a published page cites is neither removed nor renumbered', async () => {
  const law = await instrument('S/RES/2 (2002)');
  await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Cites eight',
    body: body([
      {
        type: 'inlineBlock',
        version: 1,
        fields: {
          id: 'c',
          blockType: 'legalCitation',
          instrument: law,
          paragraph: '8',
          text: 'it',
        },
      },
    ]),
    _status: 'published',
  });
  const without = await patch(`legal-instruments/${law}`, {
    paragraphs: [{ number: '7', summary: 'Vehicles' }],
    _status: 'published',
  });
  expect(without.status).toBe(400);
  expect(sentences(without.body)).toContain('“Cites eight” (articles) cites paragraph 8.');
  const other = await patch(`legal-instruments/${law}`, {
    paragraphs: [{ number: '8', summary: 'Labour, in better words' }],
    _status: 'published',
  });
  expect(other.status).toBe(200);
});

test('nobody outside can search out which sources stand behind a story', async () => {
  const person = await create(newsroom, 'sources', editor, {
    type: 'person',
    title: 'Somebody',
    _status: 'published',
  });
  await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Rests on somebody',
    claims: [{ statement: 'So it is', statementType: 'reported', sources: [person] }],
    _status: 'published',
  });
  for (const query of [
    `where[claims.sources][equals]=${person}`,
    'where[claims.sources][greater_than]=000000000000000000000000',
    `where[or][0][and][0][claims.sources][in]=${person}`,
    `where[body.root.children.children.fields.sources][equals]=${person}`,
    'sort=claims.sources',
  ]) {
    for (const door of ['articles', 'articles/count']) {
      const { status } = await call(newsroom, 'GET', `/api/${door}?${query}`);
      // `count` takes no sort, and answers what it always does.
      const expected = door.endsWith('count') && query.startsWith('sort') ? 200 : 400;
      expect(status, `${door}?${query}`).toBe(expected);
    }
  }
  for (const door of ['relationships/count?where[sources]', 'entities/count?where[names.source]']) {
    expect((await call(newsroom, 'GET', `/api/${door}[equals]=${person}`)).status, door).toBe(400);
  }
});
