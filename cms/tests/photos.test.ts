import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { call, desk, picture, sentences, upload } from './support/content.ts';
import { pngChunk, pngHeader, pngSignature } from './support/image-bytes.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
});

afterAll(() => newsroom.close());

const described = { alt: 'A blue area', credit: 'Photo: NK Insider/Era Seo', _status: 'published' };
const jpeg = (data: Buffer) => ({ data, name: 'IMG_0042 Era Seo.jpg', type: 'image/jpeg' });

const photoDoc = z.looseObject({
  id: z.string(),
  url: z.string(),
  filename: z.string(),
  width: z.number(),
  height: z.number(),
  sizes: z.record(z.string(), z.object({ url: z.string().nullish(), width: z.number().nullish() })),
  avif: z.array(
    z.object({ url: z.string(), width: z.number(), height: z.number(), filesize: z.number() }),
  ),
});

type PhotoDoc = z.infer<typeof photoDoc>;

async function take(file: Buffer, fields: object = described): Promise<PhotoDoc> {
  const { status, body } = await upload(newsroom, editor, jpeg(file), fields);
  if (status !== 201) throw new Error(`${status} ${sentences(body)}`);
  return photoDoc.parse(body.doc);
}

const read = async (url: string, headers: Record<string, string> = {}) =>
  fetch(new URL(new URL(url, newsroom.url).pathname, newsroom.url), { headers });

test('a photo without description and credit is not published', async () => {
  const { status, body } = await upload(newsroom, editor, jpeg(await picture('jpeg')), {
    _status: 'published',
  });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.data?.errors?.map(({ path: field }) => field).sort()).toEqual([
    'alt',
    'credit',
  ]);
});

test('a photo becomes WebP in all sizes', async () => {
  const photo = await take(await picture('jpeg', 1300, 900));
  expect(photo).toMatchObject({ mimeType: 'image/webp', width: 1300, height: 900 });
  expect(photo.filename).toMatch(/^[0-9a-f-]{36}\.webp$/);
  const made = Object.values(photo.sizes).filter(({ url }) => url);
  expect(made.map(({ width }) => width)).toEqual([480, 800, 1200]);
  for (const { url, width } of made) {
    const response = await read(url ?? '');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(width);
  }
});

test('AVIF files come by a job, and stay with the photo through later edits', async () => {
  const photo = await take(await picture('jpeg', 1000, 700));
  await newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  const now = async () =>
    photoDoc.parse((await call(newsroom, 'GET', `/api/photos/${photo.id}?depth=0`)).body);
  const { avif } = await now();
  expect(avif.map(({ width, height }) => [width, height])).toEqual([
    [480, 336],
    [800, 560],
  ]);
  const response = await read(avif[0]?.url ?? '');
  expect(response.headers.get('content-type')).toBe('image/avif');
  expect((await response.arrayBuffer()).byteLength).toBe(avif[0]?.filesize);
  await call(newsroom, 'PATCH', `/api/photos/${photo.id}`, {
    headers: editor,
    body: { caption: 'A later edit', _status: 'published' },
  });
  expect((await now()).avif).toHaveLength(2);
});

test('a photo whose rights have ended is not published', async () => {
  const { status, body } = await upload(newsroom, editor, jpeg(await picture('jpeg')), {
    ...described,
    expires: '2020-01-01T12:00:00.000Z',
  });
  expect(status).toBe(400);
  expect(sentences(body)).toContain('The rights have ended.');
});

test('a 60-megapixel picture is refused by its header, and says so', async () => {
  const rows = pngChunk('IDAT', deflateSync(Buffer.alloc(9)));
  const header = Buffer.concat([pngSignature, pngHeader(10_000, 6_000), rows]);
  const { status, body } = await upload(newsroom, editor, jpeg(header), described);
  expect(status).toBe(400);
  expect(sentences(body)).toContain('The photo has 60 megapixels (10000 × 6000); 50 is the most.');
});

test('a new file for a published photo is refused, and the live files stay as they are', async () => {
  const photo = await take(await picture('jpeg', 1000, 700));
  const form = new FormData();
  const next = await picture('png', 700, 500);
  form.set('file', new Blob([new Uint8Array(next)], { type: 'image/png' }), 'next.png');
  form.set('_payload', JSON.stringify({ alt: 'The next one' }));
  const response = await fetch(`${newsroom.url}/api/photos/${photo.id}?depth=0&draft=true`, {
    method: 'PATCH',
    headers: { authorization: editor.authorization ?? '' },
    body: form,
  });
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('Upload the new file as a new photo');
  const live = await call(newsroom, 'GET', `/api/photos/${photo.id}?depth=0`);
  expect(live.body).toMatchObject({ alt: described.alt, filename: photo.filename });
  for (const url of [photo.url, photo.sizes.w480?.url ?? '']) {
    expect((await read(url)).status, url).toBe(200);
  }
});

test('a photo cannot be fetched from an address: there is no way past the check', async () => {
  const before = await newsroom.payload.count({ collection: 'photos' });
  const { status, body } = await call(newsroom, 'POST', '/api/photos', {
    headers: editor,
    body: { ...described, filename: 'x.jpg', url: 'https://example.com/x.jpg' },
  });
  expect(status).toBe(400);
  expect(sentences(body)).toContain('Choose a file');
  expect(await newsroom.payload.count({ collection: 'photos' })).toEqual(before);
});

test('an article is not published with a photo whose rights have ended since', async () => {
  const photo = await take(await picture('jpeg'));
  await newsroom.payload.db.collections.photos?.updateOne(
    { _id: photo.id },
    { $set: { expires: new Date('2020-01-01') } },
  );
  const base = await desk(newsroom, editor);
  const { status, body } = await call(newsroom, 'POST', '/api/articles', {
    headers: editor,
    body: { ...base, headline: 'Too late', heroPhoto: photo.id, _status: 'published' },
  });
  expect(status).toBe(400);
  expect(sentences(body)).toContain('whose rights have ended');
});
