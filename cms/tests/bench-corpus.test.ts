import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { publicCollections } from '@dateline/shared/public/collections.ts';
import { siteSettings } from '@dateline/shared/public/site-settings.ts';
import { type Db, MongoClient, ObjectId } from 'mongodb';
import type { File } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { backgroundEvery } from '../bench/corpus/articles.ts';
import {
  type CorpusCollection,
  corpusCollections,
  idOf,
  objectIdOf,
} from '../bench/corpus/raw-document.ts';
import { corpusSizes } from '../bench/corpus/sizes.ts';
import { loadCorpus } from '../bench/load/load-corpus.ts';
import { call } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { shapeOf } from './support/shape-of.ts';

const articles = 130;
let newsroom: TestNewsroom;
let client: MongoClient;
let db: Db;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const databaseUrl = process.env.DATABASE_URL ?? '';
  client = await MongoClient.connect(databaseUrl);
  db = client.db();
  await loadCorpus({
    databaseUrl,
    dataDir: newsroom.dataDir,
    siteUrl: 'http://127.0.0.1:4321',
    articles,
  });
});

afterAll(async () => {
  await client.close();
  await newsroom.close();
});

/** Those whose optional fields differ. */
const samples: [CorpusCollection, number][] = [
  ['sections', 2],
  ['sources', 3],
  ['authors', 4],
  ['photos', 0],
  ['entities', 5],
  ['entities', 7],
  ['legal-instruments', 1],
  ['relationships', 3],
  ['relationships', 4],
  ...[backgroundEvery, 3, 9, 12, 57, 109].map((index): [CorpusCollection, number] => [
    'articles',
    index,
  ]),
];

test.each(samples)('%s %i has the very shape that Payload writes', async (collection, index) => {
  const id = idOf(collection, index);
  const loaded = await rawOf(collection, objectIdOf(collection, index));
  const made = await rawOf(collection, new ObjectId(await makeAgain(collection, id)));
  expect(shapeOf(loaded.document)).toEqual(shapeOf(made.document));
  expect(shapeOf(loaded.version)).toEqual(shapeOf(made.version));
  expect(loaded.document.references).toEqual(made.document.references);
  expect(loaded.document.mentions).toEqual(made.document.mentions);
});

test('the site settings have it too', async () => {
  const rawSettings = async () => ({
    document: await db.collection('globals').findOne(),
    version: await db.collection('_site-settings_versions').findOne(),
  });
  const loaded = await rawSettings();
  const { body } = await call(newsroom, 'GET', '/api/globals/site-settings?depth=0');
  await db.collection('globals').deleteMany();
  await db.collection('_site-settings_versions').deleteMany();
  const data = siteSettings.parse(body);
  await newsroom.payload.updateGlobal({ slug: 'site-settings', data: withoutNulls(data) });
  const made = await rawSettings();
  expect(shapeOf(loaded.document)).toEqual(shapeOf(made.document));
  expect(shapeOf(loaded.version)).toEqual(shapeOf(made.version));
});

test('readers get all of it, each document as its schema says', async () => {
  for (const collection of corpusCollections) {
    const schema = publicCollections[collection];
    const { body } = await call(newsroom, 'GET', `/api/${collection}?depth=0&limit=0&sort=id`);
    const documents = z.array(schema).parse(body.docs);
    const ids = new Set(documents.map(({ id }) => id));
    const expected = collection === 'articles' ? articles : corpusSizes[collection];
    const loaded = Array.from({ length: expected }, (_, index) => idOf(collection, index));
    expect(loaded.filter((id) => !ids.has(id))).toEqual([]);
  }
  const settings = await call(newsroom, 'GET', '/api/globals/site-settings?depth=0');
  siteSettings.parse(settings.body);
});

test('every file of a photo is served with the size that its document says', async () => {
  const { body } = await call(newsroom, 'GET', `/api/photos/${idOf('photos', 7)}?depth=0`);
  const { url, filesize, sizes, avif } = publicCollections.photos.parse(body);
  const files = [{ url, filesize }, ...Object.values(sizes), ...avif].filter((each) => each);
  expect(files).toHaveLength(5);
  for (const file of files) {
    const response = await fetch(new URL(file?.url ?? '', newsroom.url));
    expect((await response.arrayBuffer()).byteLength).toBe(file?.filesize);
  }
});

test('an editor changes, publishes and takes back what was loaded', async () => {
  const headers = await newsroom.logIn('editor');
  const id = idOf('articles', articles - 1);
  const change = (data: object) =>
    call(newsroom, 'PATCH', `/api/articles/${id}?depth=0`, { headers, body: data });
  const publicly = () => call(newsroom, 'GET', `/api/articles/${id}?depth=0`);

  const before = publicCollections.articles.parse((await publicly()).body);
  expect((await change({ headline: 'Changed', _status: 'published' })).status).toBe(200);
  const after = publicCollections.articles.parse((await publicly()).body);
  expect(after).toEqual({ ...before, headline: 'Changed' });
  const versions = await db.collection('_articles_versions').find({ latest: true });
  const latest = (await versions.toArray()).filter(({ parent }) => String(parent) === id);
  expect(latest.map(({ version }) => version.headline)).toEqual(['Changed']);

  expect((await change({ _status: 'draft' })).status).toBe(200);
  expect((await publicly()).status).toBe(404);
});

test('what is shown cannot be taken back', async () => {
  const headers = await newsroom.logIn('editor');
  const background = idOf('articles', 0);
  const answer = await call(newsroom, 'PATCH', `/api/articles/${background}?depth=0`, {
    headers,
    body: { _status: 'draft' },
  });
  expect(answer.status).toBe(409);
});

test('the corpus has each collection that readers see, but comments, and nothing was taken back', () => {
  const { comments: _, retractions: __, ...others } = publicCollections;
  expect([...corpusCollections].sort()).toEqual(Object.keys(others).sort());
});

/** A document and its one version, as MongoDB has them. */
async function rawOf(collection: CorpusCollection, _id: ObjectId) {
  const document = await db.collection(collection).findOne({ _id });
  const version = await db.collection(`_${collection}_versions`).findOne({ parent: _id });
  if (document === null) throw new Error(`There is no ${_id} in ${collection}.`);
  return { document, version };
}

/** Makes another document of the same content through Payload; what must be unique is left to it. */
async function makeAgain(collection: CorpusCollection, id: string): Promise<string> {
  const { payload } = newsroom;
  const found = await payload.findByID({ collection, id, depth: 0, showHiddenFields: true });
  const data: Record<string, unknown> = { ...found, name: `${found.id} again` };
  for (const field of ['id', 'slug', 'createdAt', 'updatedAt', 'references']) delete data[field];
  if (collection === 'articles') data.headline = `${data.headline} again`;
  if (collection === 'legal-instruments') data.symbol = `${data.symbol} again`;
  if (collection !== 'photos') return create(collection, data);
  const file = await fileOf(String(data.filename));
  for (const field of ['filename', 'url', 'thumbnailURL', 'sizes', 'avif']) delete data[field];
  const made = await create(collection, data, file);
  await payload.jobs.run({ queue: 'default', silent: true });
  return made;
}

async function create(collection: CorpusCollection, data: object, file?: File): Promise<string> {
  // Which fields it has depends on the collection; Payload checks them.
  return (await newsroom.payload.create({ collection, data: data as never, file, depth: 0 })).id;
}

async function fileOf(filename: string): Promise<File> {
  const file = path.join(newsroom.dataDir, 'photos', filename);
  const { size } = await stat(file);
  return { name: filename, data: await readFile(file), mimetype: 'image/webp', size };
}

function withoutNulls<T extends object>(data: T) {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}
