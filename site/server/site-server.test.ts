import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { securityHeaders } from './headers.ts';
import { temporarySite } from './testing/temporary-site.ts';

let site: string;
let release: Awaited<ReturnType<typeof temporarySite>>['release'];
let serve: Awaited<ReturnType<typeof temporarySite>>['serve'];

beforeEach(async () => {
  ({ site, release, serve } = await temporarySite());
});

/** `fetch` tidies paths up before it sends them, and decodes what it gets. */
async function get(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const [response] = await once(request(url, { path, headers, method }).end(), 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(chunks).toString('latin1'),
  };
}

const files = {
  'index.html': '<h1>Front page</h1>',
  '404.html': '<h1>Not here</h1>',
  'articles/아미산/index.html': '<h1>Amisan</h1>',
  '_astro/style.abc.css': 'p{}',
  'photos/a-b-480.webp': 'RIFF',
  'rss.xml': '<rss/>',
};

test('every answer carries the security headers', async () => {
  await release('one', files);
  const url = await serve();
  for (const path of ['/', '/nothing/', '/_astro/style.abc.css']) {
    const { headers } = await fetch(url + path);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers.get(name), `${name} of ${path}`).toBe(value);
    }
  }
  expect(securityHeaders['Content-Security-Policy']).not.toContain('unsafe');
});

test.each([
  ['/', 'text/html;charset=utf-8', 'no-cache'],
  ['/articles/%EC%95%84%EB%AF%B8%EC%82%B0/', 'text/html;charset=utf-8', 'no-cache'],
  ['/rss.xml', 'application/rss+xml; charset=utf-8', 'no-cache'],
  ['/_astro/style.abc.css', 'text/css;charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/photos/a-b-480.webp', 'image/webp', 'public, max-age=31536000, immutable'],
])('%s is %s, cached as %s', async (path, type, cache) => {
  await release('one', files);
  const response = await fetch((await serve()) + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('cache-control')).toBe(cache);
  expect(response.headers.get('etag')).toBeTruthy();
});

test('a page that has not changed is not sent again', async () => {
  await release('one', files);
  const url = await serve();
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/nothing/', '/photos/nothing.webp', '/_astro/nothing.css'])(
  '%s gets the 404 page, not to be kept',
  async (path) => {
    await release('one', files);
    const response = await fetch((await serve()) + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe('<h1>Not here</h1>');
  },
);

test('a new release shows at once, and what it no longer has is gone', async () => {
  await release('one', files);
  const url = await serve();
  expect(await (await fetch(url)).text()).toBe('<h1>Front page</h1>');
  await release('two', { 'index.html': '<h1>News</h1>' });
  expect(await (await fetch(url)).text()).toBe('<h1>News</h1>');
  expect((await fetch(`${url}/rss.xml`)).status).toBe(404);
});

test('before the first release it says so', async () => {
  const response = await fetch(await serve());
  expect(response.status).toBe(503);
  expect(await response.text()).toBe('The site has not been built yet.\n');
});

test('hostile requests are survived', async () => {
  await release('one', files);
  await writeFile(join(site, 'secret.txt'), 'secret');
  const url = await serve();
  expect((await get(url, '/../secret.txt')).status).toBe(404);
  expect((await get(url, '/%2e%2e/secret.txt')).status).toBe(404);
  expect((await get(url, '/..%2fsecret.txt')).status).toBe(404);
  expect((await get(url, '/%00')).status).toBe(404);
  expect((await get(url, '/%ff')).status).toBe(404);
  expect((await fetch(url, { headers: { Range: 'bytes=9-2' } })).status).toBe(200);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

const page = '<p>A page that says enough to be compressed.</p>'.repeat(9);
const compressed = {
  'index.html': page,
  'index.html.br': brotliCompressSync(page),
  'index.html.gz': gzipSync(page),
};

test.each([
  ['br', 'gzip, deflate, br', compressed['index.html.br']],
  ['gzip', 'gzip', compressed['index.html.gz']],
  [undefined, 'identity', page],
])('what stands compressed beside the page is sent as it is: %s', async (coding, accept, body) => {
  await release('one', compressed);
  const url = await serve();
  const whole = await get(url, '/', { 'Accept-Encoding': accept });
  expect(whole.body).toBe(body.toString('latin1'));
  expect(whole.headers).toMatchObject({
    'content-length': `${body.length}`,
    'content-type': 'text/html;charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(whole.headers['content-encoding']).toBe(coding);
  const head = await get(url, '/', { 'Accept-Encoding': accept }, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(unclocked(head.headers)).toEqual(unclocked(whole.headers));
  const known = { 'Accept-Encoding': accept, 'If-None-Match': `"other", W/${whole.headers.etag}` };
  const again = await get(url, '/', known);
  expect(again).toMatchObject({ status: 304, body: '' });
  expect(again.headers).toMatchObject({ vary: 'Accept-Encoding', etag: whole.headers.etag });
});

test('each encoding has a tag of its own, the same in another release with the same bytes', async () => {
  await release('one', compressed);
  const url = await serve();
  const tags = async () =>
    Promise.all(
      ['br', 'gzip', ''].map(
        async (accept) => (await get(url, '/', { 'Accept-Encoding': accept })).headers.etag,
      ),
    );
  const before = await tags();
  expect(new Set(before).size).toBe(3);
  await release('two', compressed);
  expect(await tags()).toEqual(before);
});

test('without the compressed files the page itself is sent, and without the page nothing', async () => {
  await release('one', compressed);
  const url = await serve();
  const accept = { 'Accept-Encoding': 'br, gzip' };
  await rm(join(site, 'one/index.html.br'));
  expect((await get(url, '/', accept)).headers['content-encoding']).toBe('gzip');
  await rm(join(site, 'one/index.html.gz'));
  expect((await get(url, '/', accept)).body).toBe(page);
  await release('two', { 'index.html.br': 'left over' });
  expect((await get(url, '/', accept)).status).toBe(404);
});

test('the 404 page comes compressed too', async () => {
  await release('one', { '404.html': page, '404.html.br': compressed['index.html.br'] });
  const answer = await get(await serve(), '/nothing/', { 'Accept-Encoding': 'br' });
  expect(answer).toMatchObject({ status: 404, headers: { 'content-encoding': 'br' } });
  expect(answer.headers.etag).toBeUndefined();
});

test('pictures are the same for everyone', async () => {
  await release('one', { ...files, 'photos/a-b-480.webp.br': 'nobody makes this' });
  const answer = await get(await serve(), '/photos/a-b-480.webp', { 'Accept-Encoding': 'br' });
  expect(answer.body).toBe('RIFF');
  expect(answer.headers.vary).toBeUndefined();
});

test('what was taken back is answered 410, with its own page where there is one', async () => {
  await release('one', {
    ...files,
    '410/index.html': '<h1>Taken back</h1>',
    'articles/x/index.html': '<h1>Why X</h1>',
    _gone: '/articles/x/\n/articles/z/\n',
  });
  const url = await serve();
  for (const path of ['/articles/x/', '/articles/x', '/articles/z/']) {
    expect(await get(url, path), path).toMatchObject({
      status: 410,
      body: path.startsWith('/articles/x') ? '<h1>Why X</h1>' : '<h1>Taken back</h1>',
      headers: { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
    });
  }
  await writeFile(join(site, 'aside'), '/articles/y/\n');
  await rename(join(site, 'aside'), join(site, 'one/_gone'));
  expect((await get(url, '/articles/x/')).status).toBe(200);
  expect((await get(url, '/articles/y/')).status).toBe(410);
  await rm(join(site, 'one/410/index.html'));
  expect((await get(url, '/articles/y/')).body).toBe('This page has been taken back.\n');
});

test('old addresses lead to the new ones, with the query', async () => {
  await release('one', {
    ...files,
    'articles/old/index.html': '<a href="/articles/new/">moved</a>',
    _redirects:
      '/articles/old/ /articles/아미산/ 301\n/with/ /to/?own=1 302\n/lists/old/page/* /lists/new/page/:splat 301\n',
  });
  const url = await serve();
  const locationOf = async (path: string) => {
    const { status, headers } = await get(url, path);
    return [status, headers.location];
  };
  const moved = '/articles/%EC%95%84%EB%AF%B8%EC%82%B0/';
  expect(await locationOf('/articles/old/')).toEqual([301, moved]);
  expect(await locationOf('/articles/old?utm=a%0d%0ab')).toEqual([301, `${moved}?utm=a%0d%0ab`]);
  expect(await locationOf('/with/?a=b')).toEqual([302, '/to/?own=1']);
  expect(await locationOf('/lists/old/page/12/?a=b')).toEqual([301, '/lists/new/page/12/?a=b']);
  expect(await locationOf('/lists/old/page/%0d%0aX:%20%C3%A9')).toEqual([
    301,
    '/lists/new/page/%0D%0AX%3A%20%C3%A9',
  ]);
  expect(await locationOf('/lists/old/page/')).toEqual([404, undefined]);
});

test('a page has one address: the one with the slash', async () => {
  await release('one', files);
  const { status, headers } = await get(await serve(), '/articles/%ec%95%84%EB%AF%B8%EC%82%B0?a=b');
  expect([status, headers.location]).toEqual([308, '/articles/%EC%95%84%EB%AF%B8%EC%82%B0/?a=b']);
});

test('files for servers, files with a dot and folders are no answers', async () => {
  const hidden = ['_gone', '_headers', '_redirects', '.publisher/journal', '.env', 'articles/.tmp'];
  await release('one', {
    ...files,
    ...Object.fromEntries(hidden.map((path) => [path, 'not for readers'])),
  });
  const url = await serve();
  for (const path of [...hidden, '_astro', '_astro/', 'photos/']) {
    expect((await get(url, `/${path}`)).status, path).toBe(404);
  }
  expect((await get(url, `/${'x'.repeat(5000)}`)).status).toBe(404);
  expect((await get(url, '/rss.xml/deeper')).status).toBe(404);
});

test('a range is answered with the whole', async () => {
  await release('one', files);
  const answer = await get(await serve(), '/', { Range: 'bytes=1-2' });
  expect(answer).toMatchObject({ status: 200, body: '<h1>Front page</h1>' });
  expect(answer.headers['content-range']).toBeUndefined();
});

test('a large file is streamed whole, and known again', async () => {
  const large = 'x'.repeat(3_000_000);
  await release('one', { 'large.txt': large });
  const url = await serve();
  const whole = await get(url, '/large.txt');
  expect(whole.body === large).toBe(true);
  expect(whole.headers['content-length']).toBe('3000000');
  const again = await get(url, '/large.txt', { 'If-None-Match': `${whole.headers.etag}` });
  expect(again.status).toBe(304);
  expect((await get(url, '/large.txt', {}, 'HEAD')).status).toBe(200);
});

/** When the answer was made says nothing about it. */
function unclocked({ date, ...headers }: Record<string, unknown>) {
  return headers;
}
