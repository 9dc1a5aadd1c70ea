import { expect, test } from 'vitest';
import { fakeCms, impatient, json } from './fake-cms.ts';
import { readNewsroom } from './read-newsroom.ts';
import {
  articleAnswer,
  bodyOf,
  ids,
  linkNode,
  paragraphNode,
  sampleNewsroom,
} from './sample-newsroom.ts';

const cmsOf = (changes: Record<string, unknown[]> = {}) => {
  const newsroom: Record<string, unknown> = { ...sampleNewsroom(), ...changes };
  return fakeCms((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://cms.invalid');
    const collection = pathname.replace('/api/', '');
    const docs = newsroom[collection];
    if (pathname === '/api/globals/site-settings') json(newsroom.settings)(request, response);
    else if (Array.isArray(docs)) {
      json({ docs, totalDocs: docs.length, hasNextPage: false })(request, response);
    } else json({ message: 'Route not found' }, 404)(request, response);
  });
};

test('reads everything, articles first', async () => {
  const cms = await cmsOf();
  expect(await readNewsroom(cms.url, impatient())).toEqual(sampleNewsroom());
  expect(cms.requests.map((url) => url.split('?')[0])).toEqual([
    '/api/articles',
    '/api/retractions',
    '/api/sections',
    '/api/authors',
    '/api/photos',
    '/api/relationships',
    '/api/entities',
    '/api/legal-instruments',
    '/api/sources',
    '/api/comments',
    '/api/globals/site-settings',
  ]);
});

test('asks for exactly the fields of the schemas, also of refined ones', async () => {
  const cms = await cmsOf();
  await readNewsroom(cms.url, impatient());
  const relationships = cms.requests.find((url) => url.startsWith('/api/relationships')) ?? '';
  const fields = [...new URL(relationships, cms.url).searchParams.keys()];
  expect(fields.filter((key) => key.startsWith('select['))).toEqual(
    'id subject predicate object instrument paragraph startDate endDate statementType confidence sources note'
      .split(' ')
      .map((field) => `select[${field}]`),
  );
});

test('an unsafe link is named with document and field', async () => {
  const body = bodyOf(paragraphNode(linkNode('javascript:alert(1)')));
  const cms = await cmsOf({ articles: [articleAnswer({ body })] });
  await expect(readNewsroom(cms.url, impatient())).rejects.toThrow(
    `articles "Cars on show" (${ids.article}): body.root.children[0].children[0].fields.url: The link "javascript:alert(1)" leads to`,
  );
});
