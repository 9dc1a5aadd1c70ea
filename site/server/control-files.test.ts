import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { controlFilesReader, isControlFile, parseGone, parseRedirects } from './control-files.ts';

test('_gone has one path a line', () => {
  expect([...parseGone('# taken back\n\n/articles/x/\r\n/articles/%EC%95%84/\n/50%/\n')]).toEqual([
    '/articles/x/',
    '/articles/아/',
    '/50%/',
  ]);
});

test('_redirects has from, to and status', () => {
  const redirects = parseRedirects(
    [
      '# old addresses',
      '/articles/old/ /articles/new/ 301',
      '/articles/old/ /articles/later/ 302',
      '/articles/아/  /articles/가/?a=b#c  308!',
      '/elsewhere/ https://example.org/x 302',
      '/short/ /articles/new/',
    ].join('\n'),
  );
  expect(Object.fromEntries(redirects)).toEqual({
    '/articles/old/': { to: '/articles/new/', status: 301 },
    '/articles/아/': { to: '/articles/%EA%B0%80/?a=b#c', status: 308 },
    '/elsewhere/': { to: 'https://example.org/x', status: 302 },
    '/short/': { to: '/articles/new/', status: 301 },
  });
});

test.each([
  '/a/* /b/ 301',
  '/a/b* /b/:splat 301',
  '/*/a/ /b/:splat 301',
  '/a/* //evil.example/:splat:x 301',
  '/a/:x /b/ 301',
  '/a/ /b/ 200',
  '/a/',
  'a /b/ 301',
  '/a/ /b/ Country=de',
])('%s is passed over', (line) => {
  expect(parseRedirects(line).size).toBe(0);
});

test.each(['/_gone', '/_redirects', '/_headers', '/_Gone', '/_redirects.br'])(
  '%s is for servers',
  (path) => {
    expect(isControlFile(path)).toBe(true);
  },
);

test('pages with such names further down are for readers', () => {
  expect(isControlFile('/articles/_gone')).toBe(false);
  expect(isControlFile('/_gone-with-the-wind/')).toBe(false);
});

test('files are read again when they are others, and only then', async () => {
  const site = await mkdtemp(join(tmpdir(), 'control-files-'));
  onTestFinished(() => rm(site, { recursive: true }));
  const read = controlFilesReader();
  expect(read(site).gone.size).toBe(0);
  for (const path of ['/a/', '/b/', '/c/']) {
    // The same length in the same moment.
    await writeFile(join(site, 'aside'), path);
    await rename(join(site, 'aside'), join(site, '_gone'));
    expect([...read(site).gone]).toEqual([path]);
  }
  expect(read(site).gone).toBe(read(site).gone);
  await rm(join(site, '_gone'));
  expect(read(site).gone.size).toBe(0);
});
