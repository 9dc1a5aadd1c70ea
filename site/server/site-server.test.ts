import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { securityHeaders } from './headers.ts';
import { createSiteServer } from './site-server.ts';

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-server-'));
  return () => rm(site, { recursive: true });
});

async function release(name: string, files: Record<string, string>) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(site, name, path, '..'), { recursive: true });
    await writeFile(join(site, name, path), content);
  }
  await symlink(name, join(site, 'aside'));
  await rename(join(site, 'aside'), join(site, 'dist'));
}

async function serve(): Promise<string> {
  const server = createSiteServer({ directory: join(site, 'dist') }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** `fetch` tidies paths up before it sends them. */
async function statusOf(url: string, path: string): Promise<number | undefined> {
  const [response] = await once(request(url, { path }).end(), 'response');
  response.resume();
  return response.statusCode;
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
  ['/rss.xml', 'text/xml', 'no-cache'],
  ['/_astro/style.abc.css', 'text/css', 'public, max-age=31536000, immutable'],
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
  expect(await statusOf(url, '/../secret.txt')).toBe(404);
  expect(await statusOf(url, '/%2e%2e/secret.txt')).toBe(404);
  expect(await statusOf(url, '/..%2fsecret.txt')).toBe(404);
  expect(await statusOf(url, '/%00')).toBe(404);
  expect(await statusOf(url, '/%ff')).toBe(404);
  expect((await fetch(url, { headers: { Range: 'bytes=9-2' } })).status).toBe(200);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});
