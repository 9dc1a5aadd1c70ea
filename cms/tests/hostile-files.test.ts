import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { picture } from './support/content.ts';
import { type HostileFile, hostileFiles, mark } from './support/hostile-files.ts';
import {
  boundary,
  fieldsPart,
  filePart,
  multipart,
  type Part,
  sendForm,
} from './support/multipart.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
});

afterAll(() => newsroom.close());

const described = { alt: 'A blue area', credit: 'Photo: NK Insider/Era Seo', _status: 'draft' };
const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const taken = z.object({ doc: z.object({ id: z.string(), filename: z.string() }) });

/** “Something went wrong” is no sentence that helps anybody. */
function sentenceOf(text: string): string {
  return refusal
    .parse(JSON.parse(text))
    .errors.map(({ message }) => message)
    .join(' ');
}

/** Without the AVIF files of good photos, which a job makes in its own time. */
async function filesOnDisk(): Promise<string[]> {
  const all = await readdir(newsroom.dataDir, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile() && !/-\d+\.avif$/.test(each.name));
  return files.map((each) => path.join(each.parentPath, each.name));
}

const send = ({ data, fileName = `${mark}.jpg`, type = 'image/jpeg' }: HostileFile) =>
  sendForm(newsroom, editor, multipart([filePart(data, fileName, type), fieldsPart(described)]));

const good = async () =>
  sendForm(
    newsroom,
    editor,
    multipart([
      filePart(await picture('jpeg', 64, 64), 'a.jpg', 'image/jpeg'),
      fieldsPart(described),
    ]),
  );

const mebibyte = 1024 * 1024;
/** Milliseconds; a large photo takes one to three seconds where nothing else runs. */
const patience = 15_000;

test('every hostile file is refused with a sentence or drawn clean, and nothing else stays', async () => {
  const files = await hostileFiles();
  expect(files.length).toBeGreaterThanOrEqual(60);
  expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
  await good();
  const before = process.memoryUsage().rss;
  const outcome: Record<string, string> = {};
  const expected: Record<string, string> = {};
  let kept = await filesOnDisk();
  for (const file of files) {
    expected[file.what] = file.ends;
    const started = performance.now();
    const { status, text } = await send(file);
    const took = performance.now() - started;
    const now = await filesOnDisk();
    const added = now.filter((each) => !kept.includes(each));
    kept = now;
    outcome[file.what] = await ended(status, text, added);
    if (took > patience) outcome[file.what] += `, in ${Math.round(took)} ms`;
    const more = (process.memoryUsage().rss - before) / mebibyte;
    if (more > 1024) outcome[file.what] += `, with ${Math.round(more)} MiB more`;
  }
  expect(outcome).toEqual(expected);
  expect((await good()).status).toBe(201);
  const { docs } = await newsroom.payload.find({ collection: 'photos', limit: 0 });
  expect(JSON.stringify(docs)).not.toContain(mark);
});

/** What became of a file: from the answer and from what came onto the disk. */
async function ended(status: number, text: string, added: string[]): Promise<string> {
  if (status === 400 || status === 413) {
    const sentence = sentenceOf(text);
    if (!/[.!]$/u.test(sentence) || sentence.includes('went wrong'))
      return `no sentence: ${sentence}`;
    if (added.length > 0) return `refused, and ${added.length} files stay`;
    return sentence.includes('megapixels') ? 'too large' : 'refused';
  }
  if (status !== 201) return `${status} ${text}`;
  const { filename } = taken.parse(JSON.parse(text)).doc;
  if (!/^[0-9a-f-]{36}\.webp$/u.test(filename)) return `taken as ${filename}`;
  if (text.includes(mark)) return 'taken, and told of in the answer';
  for (const file of added) {
    const bytes = await readFile(file);
    if (bytes.includes(mark) || file.includes(mark)) return `taken, and told of in ${file}`;
    const { format, exif, iptc, xmp, icc } = await sharp(bytes).metadata();
    if (format !== 'webp' || exif || iptc || xmp || icc) return `taken, and not clean: ${file}`;
  }
  return 'clean';
}

const named = (name: string) => filePart(Buffer.from(mark), `${mark}.jpg`, 'image/jpeg', name);
const whole = (...parts: Part[]) => multipart([...parts, fieldsPart(described)]);
const cut = (body: Buffer) => body.subarray(0, body.length - boundary.length - 30);

test.each<[string, () => Buffer | Promise<Buffer>, { type?: string }?]>([
  ['no file', () => whole()],
  ['two files', () => whole(named('file'), named('file'))],
  ['a file and another one beside it', () => whole(named('file'), named('portrait'))],
  ['a file under another name', () => whole(named('upload'))],
  [
    'a file as text',
    () =>
      whole({
        headers: ['Content-Disposition: form-data; name="file"'],
        data: Buffer.from('{"filename":"x.jpg","mimeType":"image/jpeg"}'),
      }),
  ],
  [
    'a file as text that is no JSON',
    () =>
      whole({ headers: ['Content-Disposition: form-data; name="file"'], data: Buffer.from(mark) }),
  ],
  ['ten files', () => whole(...Array.from({ length: 10 }, (_, each) => named(`f${each}`)))],
  [
    'a thousand fields',
    () =>
      whole(
        ...Array.from({ length: 1000 }, (_, each) => ({
          headers: [`Content-Disposition: form-data; name="f${each}"`],
          data: Buffer.from('x'),
        })),
      ),
  ],
  ['a form cut off', () => cut(whole(named('file')))],
  ['fields that are no JSON', () => multipart([named('file'), fieldsPart('{"alt":')])],
  ['a form without its boundary', () => whole(named('file')), { type: 'multipart/form-data' }],
  [
    'a form with another boundary',
    () => whole(named('file')),
    { type: 'multipart/form-data; boundary=x' },
  ],
  [
    'a part with a broken header',
    () => whole({ headers: ['Content-Disposition'], data: Buffer.from(mark) }),
  ],
  [
    'a name with a line end',
    async () =>
      whole(filePart(await picture('png', 8, 8), `a\r\nX-Evil: 1\r\n\r\n.jpg`, 'image/png')),
  ],
  ['a file of 21 MiB', () => whole(filePart(Buffer.alloc(21 * mebibyte), 'a.jpg', 'image/jpeg'))],
  [
    'a form of 52 MiB',
    () =>
      whole(
        ...['a', 'b', 'file'].map((each) =>
          filePart(Buffer.alloc(17.5 * mebibyte), 'a.jpg', 'image/jpeg', each),
        ),
      ),
  ],
])('%s: a sentence, and nothing stays', async (_, body, options = {}) => {
  const before = await filesOnDisk();
  const { status, text } = await sendForm(newsroom, editor, await body(), options);
  expect(text).not.toContain('Something went wrong');
  expect([400, 413]).toContain(status);
  expect(sentenceOf(text)).toMatch(/\.$/u);
  expect(await filesOnDisk()).toEqual(before);
  expect((await good()).status).toBe(201);
});

test('nobody’s file costs any work: who may not upload is told before it is looked at', async () => {
  const before = await filesOnDisk();
  const body = whole(filePart(Buffer.from(mark), 'a.jpg', 'image/jpeg'));
  for (const headers of [{}, await newsroom.logIn('moderator')]) {
    expect((await sendForm(newsroom, headers, body)).status).toBe(403);
  }
  expect(await filesOnDisk()).toEqual(before);
});

test('one file does not go to many photos', async () => {
  const body = whole(filePart(await picture('png', 8, 8), 'a.png', 'image/png'));
  const path = '/api/photos?where[credit][exists]=true';
  const { status, text } = await sendForm(newsroom, editor, body, { method: 'PATCH', path });
  expect(status).toBe(409);
  expect(sentenceOf(text)).toContain('A photo keeps its file.');
});
