import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { call, picture, sentences, upload } from './support/content.ts';
import { iptcField, iptcSegment, withSegments, xmpSegment } from './support/image-bytes.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { tellingPhotos, tokens } from './support/telling-photos.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
});

afterAll(() => newsroom.close());

const photoDoc = z.looseObject({
  id: z.string(),
  url: z.string(),
  filename: z.string(),
  credit: z.string(),
  caption: z.string().nullish(),
  sizes: z.record(z.string(), z.object({ url: z.string().nullish() })),
  avif: z.array(z.object({ url: z.string() })),
});

type PhotoDoc = z.infer<typeof photoDoc>;

async function take(data: Buffer, fields: object = {}): Promise<PhotoDoc> {
  const file = { data, name: `${tokens.fileName}.jpg`, type: 'image/jpeg' };
  const { status, body } = await upload(newsroom, editor, file, { alt: 'A hall', ...fields });
  if (status !== 201) throw new Error(`${status} ${sentences(body)}`);
  return photoDoc.parse(body.doc);
}

const get = (url: string, init: RequestInit = {}) =>
  fetch(new URL(new URL(url, newsroom.url).pathname, newsroom.url), init);

async function withAvif(id: string): Promise<PhotoDoc> {
  await newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  const path = `/api/photos/${id}?depth=0`;
  return photoDoc.parse((await call(newsroom, 'GET', path, { headers: editor })).body);
}

const urlsOf = ({ url, sizes, avif }: PhotoDoc) => [
  url,
  ...Object.values(sizes).flatMap((size) => size.url ?? []),
  ...avif.map((file) => file.url),
];

const hidden = Object.values(tokens).filter((token) => token !== tokens.credit);

function findTold(bytes: Buffer): string[] {
  return hidden.filter(
    (token) => bytes.includes(token) || bytes.includes(Buffer.from(token, 'utf16le')),
  );
}

test('nothing that a photo tells of place, camera and owner is in any file; its credit is in the field', async () => {
  const photos = await tellingPhotos();
  expect(photos.map(({ format }) => format)).toEqual(['jpeg', 'png', 'webp', 'avif']);
  for (const { format, data, told } of photos) {
    for (const token of told) expect(data.includes(token), `${format}: ${token}`).toBe(true);
    const { id } = await take(data, { _status: 'published' });
    const photo = await withAvif(id);
    expect(photo.credit, format).toBe(tokens.credit);
    const urls = urlsOf(photo);
    expect(urls.length, format).toBeGreaterThanOrEqual(5);
    for (const url of urls) {
      const bytes = Buffer.from(await (await get(url)).arrayBuffer());
      expect(findTold(bytes), `${format}, ${url}`).toEqual([]);
      const { exif, iptc, xmp, icc, comments } = await sharp(bytes).metadata();
      expect({ exif, iptc, xmp, icc, comments }, `${format}, ${url}`).toEqual({});
    }
    const { caption: _, credit: __, ...rest } = photo;
    expect(findTold(Buffer.from(JSON.stringify(rest))), format).toEqual([]);
  }
  const folder = path.join(newsroom.dataDir, 'photos');
  for (const name of await readdir(folder)) {
    expect(findTold(await readFile(path.join(folder, name))), name).toEqual([]);
    expect(findTold(Buffer.from(name)), name).toEqual([]);
  }
});

const latin1 = (words: string) => Buffer.from(words, 'latin1');
const utf8 = (words: string) => Buffer.from(words);
const says = iptcField(90, latin1('\x1b%G'), 1);
const properties = (inside: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const languages = (...each: [string, string][]) =>
  `<dc:description><rdf:Alt>${each.map(([lang, words]) => `<rdf:li xml:lang="${lang}">${words}</rdf:li>`).join('')}</rdf:Alt></dc:description>`;
const xmpCredit = (words: string) => `<photoshop:Credit>${words}</photoshop:Credit>`;
const longCredit = 'NK Insider, Pyongyang desk, photo by Era Seo';

test.each<[string, Buffer[], { credit?: string; caption?: string }]>([
  [
    'IPTC in UTF-8 that says so',
    [iptcSegment(says, iptcField(110, utf8('서에라')), iptcField(120, utf8('화성거리의 전시장')))],
    { credit: '서에라', caption: '화성거리의 전시장' },
  ],
  [
    'IPTC in UTF-8 that does not say so',
    [iptcSegment(iptcField(110, utf8('서에라')))],
    { credit: '서에라' },
  ],
  [
    'IPTC in Latin-1',
    [iptcSegment(iptcField(110, latin1('Café Müller')))],
    { credit: 'Café Müller' },
  ],
  [
    'IPTC’s by-line, where there is no credit',
    [iptcSegment(iptcField(80, utf8('Era Seo')))],
    { credit: 'Era Seo' },
  ],
  [
    'decomposed Hangul',
    [iptcSegment(iptcField(110, utf8('서에라'.normalize('NFD'))))],
    { credit: '서에라' },
  ],
  [
    'XMP in several languages',
    [
      xmpSegment(
        properties(languages(['ko', '전시장'], ['x-default', 'A hall']) + xmpCredit('Era Seo')),
      ),
    ],
    { credit: 'Era Seo', caption: 'A hall' },
  ],
  [
    'XMP in one language without a default',
    [xmpSegment(properties(languages(['ko', '전시장']) + xmpCredit('서에라')))],
    { credit: '서에라', caption: '전시장' },
  ],
  [
    'a credit that IPTC cuts after 32 bytes and XMP has whole',
    [
      iptcSegment(iptcField(110, utf8(longCredit.slice(0, 32)))),
      xmpSegment(properties(xmpCredit(longCredit))),
    ],
    { credit: longCredit },
  ],
  [
    'IPTC and XMP that differ',
    [iptcSegment(iptcField(110, utf8('From IPTC'))), xmpSegment(properties(xmpCredit('From XMP')))],
    { credit: 'From IPTC' },
  ],
  [
    'letters that nobody sees',
    [
      iptcSegment(
        says,
        iptcField(110, utf8('Era\u202E Seo\u0000')),
        iptcField(120, utf8('One\r\nTwo')),
      ),
    ],
    { credit: 'Era Seo', caption: 'One\nTwo' },
  ],
  [
    'tags in XMP, which are text',
    [xmpSegment(properties(xmpCredit('&lt;b onclick=&quot;x&quot;&gt;Era&lt;/b&gt;')))],
    { credit: '<b onclick="x">Era</b>' },
  ],
])('%s', async (_, segments, expected) => {
  const photo = await take(withSegments(await picture('jpeg', 64, 64), ...segments), {
    _status: 'draft',
  });
  expect({ credit: photo.credit, caption: photo.caption ?? undefined }).toEqual({
    credit: expected.credit,
    caption: expected.caption,
  });
});

test('what was typed stays, and Exif’s owner is never the credit', async () => {
  const [jpeg] = await tellingPhotos();
  const typed = await take(jpeg?.data ?? Buffer.alloc(0), { caption: 'Mine', credit: 'Also mine' });
  expect(typed).toMatchObject({ caption: 'Mine', credit: 'Also mine' });
  const file = await sharp(await picture('jpeg', 64, 64))
    .withExif({ IFD0: { Artist: tokens.owner, ImageDescription: 'A hall in Hwasong' } })
    .jpeg()
    .toBuffer();
  const { body } = await upload(
    newsroom,
    editor,
    { data: file, name: 'a.jpg', type: 'image/jpeg' },
    { alt: 'A hall', credit: 'Photo: NK Insider', _status: 'draft' },
  );
  expect(body.doc).toMatchObject({ caption: 'A hall in Hwasong', credit: 'Photo: NK Insider' });
  const without = await upload(
    newsroom,
    editor,
    { data: file, name: 'a.jpg', type: 'image/jpeg' },
    { alt: 'A hall', _status: 'published' },
  );
  expect(without.status).toBe(400);
});

test('a photo lies as its camera held it, and in the colours of every screen', async () => {
  const half = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#f00' } })
    .extend({ right: 40, background: '#00f' })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer();
  const turned = await take(half, { credit: 'Era Seo', _status: 'published' });
  const upright = sharp(Buffer.from(await (await get(turned.url)).arrayBuffer()));
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([20, 80]);
  expect([data[0], data[2]].map((value) => (value ?? 0) > 128)).toEqual([true, false]);
  const green = { create: { width: 64, height: 64, channels: 3, background: '#28a03c' } } as const;
  const wide = await sharp(green).withIccProfile('p3').png().toBuffer();
  const untold = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
  expect(untold[0]).not.toBe(0x28);
  const narrow = await take(wide, { credit: 'Era Seo', _status: 'published' });
  const [red = 0, , blue = 0] = await sharp(
    Buffer.from(await (await get(narrow.url)).arrayBuffer()),
  )
    .raw()
    .toBuffer();
  expect(Math.abs(red - 0x28)).toBeLessThan(6);
  expect(Math.abs(blue - 0x3c)).toBeLessThan(6);
});

test('an unpublished photo’s files are for the newsroom, however they are asked for', async () => {
  const { id } = await take(await picture('jpeg', 1000, 700), { credit: 'E', _status: 'draft' });
  const photo = await withAvif(id);
  expect(photo.avif).toHaveLength(2);
  const { authorization = '' } = editor;
  const foreign = { authorization: 'JWT x.y.z', cookie: 'payload-token=x.y.z' };
  for (const url of urlsOf(photo)) {
    expect((await get(url, { headers: { authorization } })).status, url).toBe(200);
    for (const method of ['GET', 'HEAD']) {
      await expectClosed(url, { method, headers: foreign });
      await expectClosed(url, { method, headers: { range: 'bytes=0-9' } });
    }
    for (const spelling of spellings(new URL(url, newsroom.url).pathname, photo.filename)) {
      await expectClosed(spelling, {});
    }
  }
});

async function expectClosed(path: string, init: RequestInit): Promise<void> {
  const response = await fetch(new URL(path, newsroom.url), init);
  expect([400, 403, 404], path).toContain(response.status);
  expect(response.headers.get('content-type'), path).not.toContain('image');
}

function spellings(pathname: string, filename: string): string[] {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  const before = pathname.slice(0, -name.length);
  const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
  return [
    pathname,
    `${before}${encoded}`,
    `${before}${name}.`,
    `${before}${name}%20`,
    `${before}${name}%00`,
    `${before}${name}/`,
    `${before}/${name}`,
    `${before}./${name}`,
    `${before}%2e/${name}`,
    `${before}x/../${name}`,
    `${before}x%2f..%2f${name}`,
    `${before}..%5cphotos%5c${name}`,
    `${before}%2e%2e%2fphotos%2f${name}`,
    `${before}${name.toUpperCase()}`,
    `${before}${name}?prefix=`,
    `${before}${name}?prefix=.&draft=true`,
    `${before}${name}?where[filename][equals]=${filename}&overrideAccess=true`,
    `/api/PHOTOS/file/${name}`,
    `/api/photos/file/${filename.replace('.webp', '-480.avif')}`,
    `/api/photos/file/..%2fphotos%2f${name}`,
  ];
}

test('a published photo’s files say what they are, and go when it is taken back', async () => {
  const { id } = await take(await picture('jpeg', 1000, 700), {
    credit: 'E',
    _status: 'published',
  });
  const photo = await withAvif(id);
  for (const url of urlsOf(photo)) {
    const { status, headers } = await get(url);
    expect(status, url).toBe(200);
    const type = url.includes('/avif/') ? 'image/avif' : 'image/webp';
    expect(headers.get('content-type'), url).toBe(type);
    expect(headers.get('x-content-type-options'), url).toBe('nosniff');
    expect(headers.get('content-security-policy'), url).toContain("default-src 'none'");
    expect(headers.get('cache-control'), url).toBe('private, no-cache');
  }
  await call(
    newsroom,
    'PATCH',
    `/api/photos/${id}?uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=9&uploadEdits[heightInPixels]=9`,
    {
      headers: editor,
      body: { caption: 'Cropped past the form', _status: 'draft' },
    },
  );
  const kept = await readFile(path.join(newsroom.dataDir, 'photos', photo.filename));
  expect((await sharp(kept).metadata()).width).toBe(1000);
  for (const url of urlsOf(photo)) expect([403, 404], url).toContain((await get(url)).status);
  await call(newsroom, 'DELETE', `/api/photos/${id}`, { headers: await newsroom.logIn('admin') });
  const names = await readdir(path.join(newsroom.dataDir, 'photos'));
  expect(names.filter((name) => name.startsWith(path.parse(photo.filename).name))).toEqual([]);
});
