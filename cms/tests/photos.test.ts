import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { call, desk, picture, sentences, upload } from './support/content.ts';
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

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  '%s comes in and becomes WebP in all sizes',
  async (format) => {
    const photo = await take(await picture(format, 1300, 900));
    expect(photo).toMatchObject({ mimeType: 'image/webp', width: 1300, height: 900 });
    expect(photo.filename).toMatch(/^[0-9a-f-]{36}\.webp$/);
    const made = Object.values(photo.sizes).filter(({ url }) => url);
    expect(made.map(({ width }) => width)).toEqual([480, 800, 1200]);
    for (const { url, width } of made) {
      const response = await read(url ?? '');
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(width);
    }
  },
);

test('place, camera, owner and thumbnail of the file that came in are in no file', async () => {
  const marks = ['Canon-Mark-7', 'Owner-Han', 'SN-998877'];
  const file = await sharp(await picture('jpeg', 1300, 900))
    .withExif({
      IFD0: { Model: 'Canon-Mark-7', Artist: 'Owner-Han' },
      IFD2: { BodySerialNumber: 'SN-998877' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 1/1 10/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  for (const mark of marks) expect(file.includes(mark)).toBe(true);
  const photo = await take(file);
  expect([photo.width, photo.height]).toEqual([900, 1300]);
  await newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  const folder = path.join(newsroom.dataDir, 'photos');
  const names = (await readdir(folder)).filter((name) =>
    name.startsWith(path.parse(photo.filename).name),
  );
  expect(names.length).toBeGreaterThanOrEqual(5);
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    for (const mark of marks) expect(bytes.includes(mark), name).toBe(false);
    const { exif, iptc, xmp } = await sharp(bytes).metadata();
    expect({ exif, iptc, xmp }, name).toEqual({ exif: undefined, iptc: undefined, xmp: undefined });
  }
});

test('credit and caption of the file go into empty fields', async () => {
  const file = await sharp(await picture('jpeg'))
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" photoshop:Credit="Era Seo"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">A hall in Hwasong</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
  expect(await take(file, { alt: 'A hall', _status: 'published' })).toMatchObject({
    caption: 'A hall in Hwasong',
    credit: 'Era Seo',
  });
  expect(await take(file, { ...described, caption: 'Mine' })).toMatchObject({
    caption: 'Mine',
    credit: described.credit,
  });
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

test('files of an unpublished photo need a session', async () => {
  const photo = await take(await picture('jpeg'), { ...described, _status: 'draft' });
  await newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  const { authorization = '' } = editor;
  const { body } = await call(newsroom, 'GET', `/api/photos/${photo.id}?depth=0&draft=true`, {
    headers: editor,
  });
  const files = [photo.url, photo.sizes.w480?.url ?? '', `/api/photos/${photo.id}/avif/480`];
  expect(body.id).toBe(photo.id);
  for (const url of files) {
    expect([403, 404], url).toContain((await read(url)).status);
    expect((await read(url, { authorization })).status, url).toBe(200);
  }
});

test('a photo whose rights have ended is not published', async () => {
  const { status, body } = await upload(newsroom, editor, jpeg(await picture('jpeg')), {
    ...described,
    expires: '2020-01-01T12:00:00.000Z',
  });
  expect(status).toBe(400);
  expect(sentences(body)).toContain('The rights have ended.');
});

test('a 60-megapixel picture is refused by its header, in a second', async () => {
  const { status, body } = await upload(
    newsroom,
    editor,
    jpeg(await picture('jpeg', 10_000, 6_000)),
    described,
  );
  expect(status).toBe(400);
  expect(sentences(body)).toContain('The photo has 60 megapixels (10000 × 6000); 50 is the most.');
});

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

test.each([
  ['an SVG', svg, 'a.svg', 'image/svg+xml'],
  ['an SVG that says it is a JPEG', svg, 'a.jpg', 'image/jpeg'],
  ['a page', Buffer.from('<html><script>alert(1)</script>'), 'a.jpg', 'image/jpeg'],
  ['nothing', Buffer.alloc(0), 'a.jpg', 'image/jpeg'],
  [
    'a GIF',
    Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'),
    'a.gif',
    'image/gif',
  ],
])('%s is refused', async (_, data, name, type) => {
  const { status, body } = await upload(newsroom, editor, { data, name, type }, described);
  expect(status).toBe(400);
  expect(sentences(body)).toMatch(/JPEG, PNG, WebP or AVIF/);
});

test('a file cut off in the middle is refused', async () => {
  const whole = await sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  const { status, body } = await upload(
    newsroom,
    editor,
    jpeg(whole.subarray(0, whole.length / 2)),
    described,
  );
  expect(status).toBe(400);
  expect(sentences(body)).toContain("The photo can't be read to its end");
});

test('a file of more than 20 MiB is refused', async () => {
  const { status } = await upload(
    newsroom,
    editor,
    jpeg(Buffer.alloc(21 * 1024 * 1024, 1)),
    described,
  );
  expect([400, 413]).toContain(status);
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
