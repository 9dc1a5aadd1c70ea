import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import {
  call,
  create,
  desk,
  picture,
  sentences,
  body as textBody,
  upload,
} from './support/content.ts';
import { machine, snapshotPage } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

type Headers = Record<string, string>;

let newsroom: TestNewsroom;
let editor: Headers;
let admin: Headers;
let reporter: Headers;
let outsiders: Record<string, Headers>;
let withoutPersons: Record<string, Headers>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  admin = await newsroom.logIn('admin');
  reporter = await newsroom.logIn('reporter');
  outsiders = {
    nobody: {},
    'a program': await machine(newsroom, ['readFeed']),
    'a forged session': { authorization: 'JWT eyJhbGciOiJIUzI1NiJ9.e30.x' },
  };
  withoutPersons = {
    ...outsiders,
    reporter,
    'photo editor': await newsroom.logIn('photo-editor'),
    moderator: await newsroom.logIn('moderator'),
  };
});

afterAll(() => newsroom.close());

const asked = async (path: string, headers: Headers) => {
  const response = await fetch(`${newsroom.url}${path}`, { headers });
  const told = [...response.headers].map((each) => each.join(': ')).join('\n');
  return { status: response.status, all: `${told}\n${await response.text()}` };
};

const publicCollections = [
  'articles',
  'authors',
  'photos',
  'sections',
  'entities',
  'relationships',
  'legal-instruments',
  'sources',
  'comments',
];

test('no door leads from a byline to the account that wrote it', async () => {
  const { body: me } = await call(newsroom, 'GET', '/api/users/me', { headers: editor });
  const { user } = z
    .object({ user: z.looseObject({ id: z.string(), email: z.string(), sessions: z.unknown() }) })
    .parse(me);
  const portrait = await upload(
    newsroom,
    editor,
    { data: await picture('jpeg'), name: `${user.email}.jpg`, type: 'image/jpeg' },
    { alt: 'A portrait', credit: 'Photo: private', _status: 'published' },
  );
  const photo = z.object({ id: z.string() }).parse(portrait.body.doc).id;
  const base = await desk(newsroom, editor);
  const author = await create(newsroom, 'authors', editor, {
    name: 'A Pseudonym',
    photo,
    _status: 'published',
  });
  const article = await create(newsroom, 'articles', editor, {
    ...base,
    headline: 'Under a pseudonym',
    bylines: [{ author, role: 'reporting' }],
    heroPhoto: photo,
    _status: 'published',
  });
  const traces = [user.id, user.email, 'editor@', '"editor"', 'createdBy', 'updatedBy', '"user"'];
  const doors = [
    ...publicCollections.flatMap((slug) => [
      `/api/${slug}?depth=3`,
      `/api/${slug}?depth=3&draft=true&trash=true`,
      `/api/${slug}?select[user]=true&select[createdBy]=true&populate[users][email]=true`,
      `/api/${slug}/versions?depth=3`,
    ]),
    `/api/articles/${article}?depth=3`,
    `/api/authors/${author}?depth=3`,
    `/api/photos/${photo}?depth=3`,
    '/api/globals/site-settings?depth=3',
    '/api/users',
    `/api/users/${user.id}`,
    '/api/payload-locked-documents?depth=3',
    '/api/payload-preferences?depth=3',
    '/api/payload-jobs?depth=3',
    '/api/access',
  ];
  await call(newsroom, 'PATCH', `/api/articles/${article}?draft=true`, {
    headers: editor,
    body: { headline: 'Edited under a pseudonym' },
  });
  for (const [who, headers] of Object.entries(outsiders)) {
    for (const door of doors) {
      const { all } = await asked(door, headers);
      for (const trace of traces)
        expect(all.includes(trace), `${who}, ${door}: ${trace}`).toBe(false);
    }
  }
  const feed = await snapshotPage(newsroom, outsiders['a program'] ?? {}, null);
  expect(JSON.stringify(feed)).toContain('A Pseudonym');
  for (const trace of traces) expect(JSON.stringify(feed)).not.toContain(trace);
});

test('a photo’s bytes and headers tell of no account', async () => {
  const { body } = await call(newsroom, 'GET', '/api/photos?depth=0');
  const { docs } = z.object({ docs: z.array(z.object({ url: z.string() })).min(1) }).parse(body);
  for (const { url } of docs) {
    const { all } = await asked(new URL(url, newsroom.url).pathname, {});
    expect(all).not.toContain('editor');
    expect(url).not.toContain('editor');
  }
});

/** A story that rests on a person, in every place that names sources. */
async function restsOnPerson(
  story: { sharedWith?: string[] } = {},
): Promise<{ person: string; article: string; other: string }> {
  const person = await create(newsroom, 'sources', editor, {
    type: 'person',
    title: 'Driver Ri, kestrel-4417',
    publisher: 'kestrel-4417',
    _status: 'published',
  });
  const other = await create(newsroom, 'sources', editor, {
    type: 'ngo',
    title: 'A report',
    _status: 'published',
  });
  const names = [
    { value: 'Chungjin', kind: 'official', lang: 'en', script: 'Latn', source: person },
  ];
  const [subject, object] = await Promise.all(
    ['One', 'Two'].map((name) =>
      create(newsroom, 'entities', editor, {
        name: `${name} of ${other}`,
        type: 'Organization',
        names,
        _status: 'published',
      }),
    ),
  );
  const evidence = { statementType: 'reported', sources: [other, person] };
  const article = await create(newsroom, 'articles', editor, {
    ...(await desk(newsroom, editor)),
    ...story,
    headline: `Said in the car, by ${other}`,
    claims: [{ statement: 'It is so', ...evidence }],
    body: textBody([
      {
        type: 'inlineBlock',
        version: 1,
        fields: { id: 'f', blockType: 'footnote', sources: [person], note: 'Known to the desk' },
      },
    ]),
    _status: 'published',
  });
  await create(newsroom, 'relationships', editor, {
    subject,
    predicate: 'partOf',
    object,
    ...evidence,
    _status: 'published',
  });
  return { person, article, other };
}

test('a person is for admins and editors: nobody else finds a trace by any door', async () => {
  const { person, article } = await restsOnPerson();
  await call(newsroom, 'PATCH', `/api/sources/${person}?draft=true`, {
    headers: editor,
    body: { title: 'Driver Ri, kestrel-4417, again' },
  });
  const doors = [
    ...['sources', 'articles', 'relationships', 'entities'].flatMap((slug) => [
      `/api/${slug}?depth=0&limit=0`,
      `/api/${slug}?depth=3&limit=0`,
      `/api/${slug}?depth=3&limit=0&draft=true`,
      `/api/${slug}?depth=1&limit=0&populate[sources][title]=true&select[sources]=true&select[claims]=true&select[references]=true`,
      `/api/${slug}?limit=0&where[references][equals]=sources:${person}`,
      `/api/${slug}?limit=0&sort=references`,
      `/api/${slug}?limit=0&joins[sources][limit]=5`,
      `/api/${slug}/versions?depth=2&limit=0`,
    ]),
    `/api/articles/${article}?depth=3&draft=true`,
    `/api/sources/${person}`,
    `/api/sources/${person}?draft=true`,
    '/api/sources?where[title][like]=kestrel',
    '/api/sources?where[publisher][contains]=kestrel-44&select[id]=true',
    '/api/sources/versions?where[version.title][like]=kestrel',
    '/api/payload-jobs?depth=2',
  ];
  for (const [who, headers] of Object.entries(withoutPersons)) {
    for (const door of doors) {
      const { all } = await asked(door, headers);
      expect(all.includes('kestrel-4417'), `${who}, ${door}`).toBe(false);
      // What was asked is told back in an address of the answer.
      if (!door.includes(person)) expect(all.includes(person), `${who}, ${door}`).toBe(false);
      else expect(all, `${who}, ${door}`).not.toMatch(/"docs":\[\{|"doc":\{/u);
    }
    const { body: count } = await call(
      newsroom,
      'GET',
      '/api/sources/count?where[type][equals]=person',
      { headers },
    );
    expect(count.totalDocs ?? 0, who).toBe(0);
    for (const query of [
      `articles?where[claims.sources][equals]=${person}`,
      `articles/versions?where[version.claims.sources][equals]=${person}`,
      `relationships/count?where[sources][in]=${person}`,
      'relationships?sort=-sources',
      'relationships?where[sources.title][like]=kestrel',
      'entities?where[names.source.title][like]=kestrel',
    ]) {
      const { status } = await call(newsroom, 'GET', `/api/${query}`, { headers });
      expect([400, 403], `${who}, ${query}`).toContain(status);
    }
  }
  for (const headers of [editor, admin]) {
    const { body } = await call(newsroom, 'GET', `/api/sources/${person}`, { headers });
    expect(body.title).toContain('kestrel-4417');
  }
});

test('nobody who may not know of a person changes, copies or restores it', async () => {
  const { person } = await restsOnPerson();
  const { body } = await call(
    newsroom,
    'GET',
    `/api/sources/versions?where[parent][equals]=${person}`,
    {
      headers: editor,
    },
  );
  const version = body.docs?.[0]?.id;
  expect(version).toBeDefined();
  for (const [who, headers] of Object.entries(withoutPersons)) {
    for (const [method, path] of [
      ['PATCH', `/api/sources/${person}?draft=true`],
      ['PATCH', `/api/sources?where[id][equals]=${person}&draft=true`],
      ['POST', `/api/sources/${person}/duplicate`],
      ['POST', `/api/sources/versions/${version}`],
      ['GET', `/api/sources/versions/${version}`],
      ['DELETE', `/api/sources/${person}`],
    ] as const) {
      const answer = await call(newsroom, method, path, {
        headers: { 'content-type': 'application/json', ...headers },
        ...(method === 'GET' ? {} : { body: { title: 'Found' } }),
      });
      expect(JSON.stringify(answer.body), `${who}, ${method} ${path}`).not.toContain(
        'kestrel-4417',
      );
      expect(answer.body.docs ?? [], `${who}, ${method} ${path}`).toEqual([]);
    }
  }
  const stored = await newsroom.payload.findByID({ collection: 'sources', id: person });
  expect(stored.title).toBe('Driver Ri, kestrel-4417');
});

test('a reporter saves an article that rests on a person, and the person stays', async () => {
  const { body: me } = await call(newsroom, 'GET', '/api/users/me', { headers: reporter });
  const { user } = z.object({ user: z.object({ id: z.string() }) }).parse(me);
  const { person, article, other } = await restsOnPerson({ sharedWith: [user.id] });
  const { body: seen } = await call(
    newsroom,
    'GET',
    `/api/articles/${article}?depth=0&draft=true`,
    {
      headers: reporter,
    },
  );
  expect(JSON.stringify(seen)).not.toContain(person);
  const { status, body } = await call(
    newsroom,
    'PATCH',
    `/api/articles/${article}?draft=true&depth=0`,
    {
      headers: reporter,
      body: { headline: 'Said in a car', claims: seen.claims, body: seen.body },
    },
  );
  expect(status, sentences(body)).toBe(200);
  expect(JSON.stringify(body)).not.toContain(person);
  const { body: kept } = await call(
    newsroom,
    'GET',
    `/api/articles/${article}?depth=0&draft=true`,
    {
      headers: editor,
    },
  );
  const saved = z
    .object({ headline: z.string(), claims: z.array(z.object({ sources: z.array(z.string()) })) })
    .parse(kept);
  expect(saved.headline).toBe('Said in a car');
  expect(saved.claims[0]?.sources).toEqual([other, person]);
  expect(JSON.stringify(kept.body)).toContain(person);
});

test('only editors and admins record a person', async () => {
  const body = { type: 'person', title: 'Somebody' };
  const refused = await call(newsroom, 'POST', '/api/sources?draft=true', {
    headers: reporter,
    body,
  });
  expect(refused.status).toBe(400);
  expect(sentences(refused.body)).toContain('recorded by editors and admins only');
  const report = await create(newsroom, 'sources', reporter, { type: 'ngo', title: 'A report' });
  const turned = await call(newsroom, 'PATCH', `/api/sources/${report}?draft=true`, {
    headers: reporter,
    body,
  });
  expect(turned.status).toBe(400);
  await call(newsroom, 'PATCH', `/api/sources/${report}?draft=true`, { headers: editor, body });
  expect((await asked(`/api/sources/${report}`, reporter)).status).toBe(404);
});
