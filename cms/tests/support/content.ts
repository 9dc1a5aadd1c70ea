import sharp from 'sharp';
import type { TestNewsroom } from './newsroom.ts';

type Headers = Record<string, string>;

/** A call of the REST API as an editor's browser would make it; the parsed answer with its status. */
export async function call<Body = ApiBody>(
  newsroom: TestNewsroom,
  method: string,
  path: string,
  options: { headers?: Headers; body?: unknown } = {},
): Promise<{ status: number; body: Body & ApiBody }> {
  const response = await fetch(`${newsroom.url}${path}`, {
    method,
    headers: options.headers,
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  });
  return { status: response.status, body: await response.json() };
}

/** The same; it must be done. Gives what was answered. */
export async function callDone(
  newsroom: TestNewsroom,
  method: string,
  path: string,
  options: { headers?: Headers; body?: unknown } = {},
): Promise<ApiBody> {
  const { status, body } = await call(newsroom, method, path, options);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${sentences(body)}`);
  return body;
}

export interface ApiBody {
  doc?: Record<string, unknown> & { id: string };
  docs?: (Record<string, unknown> & { id: string })[];
  totalDocs?: number;
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[];
  message?: string;
  [field: string]: unknown;
}

/** All sentences of an error answer, joined. */
export function sentences(body: ApiBody): string {
  return (body.errors ?? [])
    .flatMap((error) => [error.message, ...(error.data?.errors ?? []).map((each) => each.message)])
    .join(' | ');
}

/** Makes a document through the API and gives its id; the answer must be 201. */
export async function create(
  newsroom: TestNewsroom,
  collection: string,
  headers: Headers,
  body: unknown,
): Promise<string> {
  const answer = await call(newsroom, 'POST', `/api/${collection}?depth=0`, { headers, body });
  if (!answer.body.doc) throw new Error(`${answer.status} ${sentences(answer.body)}`);
  return answer.body.doc.id;
}

/** A resolution that is out, with a paragraph of the number. */
export function resolution(
  newsroom: TestNewsroom,
  headers: Headers,
  symbol: string,
  number: string,
): Promise<string> {
  return create(newsroom, 'legal-instruments', headers, {
    symbol,
    title: `Resolution ${symbol}`,
    adopted: '2017-12-22T12:00:00.000Z',
    paragraphs: [{ number, summary: 'In other words' }],
    _status: 'published',
  });
}

/** A picture of one colour as a file. */
export function picture(
  format: 'jpeg' | 'png' | 'webp' | 'avif',
  width = 900,
  height = 600,
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a5d8f' } })
    .toFormat(format)
    .toBuffer();
}

/** Uploads a file as the admin does: multipart, the fields as JSON in `_payload`. */
export async function upload(
  newsroom: TestNewsroom,
  headers: Headers,
  file: { data: Buffer; name: string; type: string },
  fields: unknown,
): Promise<{ status: number; body: ApiBody }> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file.data)], { type: file.type }), file.name);
  form.set('_payload', JSON.stringify(fields));
  const response = await fetch(`${newsroom.url}/api/photos?depth=0`, {
    method: 'POST',
    headers: { authorization: headers.authorization ?? '' },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as ApiBody };
}

/** A body of paragraphs, each a text or ready inline nodes. */
export function body(...paragraphs: (string | object[])[]): object {
  return {
    root: {
      type: 'root',
      version: 1,
      format: '',
      indent: 0,
      direction: 'ltr',
      children: paragraphs.map((content) => ({
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        textFormat: 0,
        children: typeof content === 'string' ? [text(content)] : content,
      })),
    },
  };
}

export function text(words: string): object {
  return { type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' };
}

/** The fields of a relationship: one is reported to be part of the other. */
export function partOf(subject: string, object: string, source: string | undefined) {
  return {
    subject,
    object,
    predicate: 'partOf',
    statementType: 'reported',
    sources: [source],
  };
}

/** A section and an author that an article needs to go out. */
export async function desk(newsroom: TestNewsroom, headers: Headers) {
  const mark = Math.random().toString(36).slice(2, 8);
  const section = await create(newsroom, 'sections', headers, {
    name: `Sanctions ${mark}`,
    order: 1,
  });
  const author = await create(newsroom, 'authors', headers, {
    name: `Era Seo ${mark}`,
    _status: 'published',
  });
  return { section, bylines: [{ author, role: 'reporting' }] };
}
