import { expect, test } from 'vitest';
import { fakeCms, impatient } from './fake-cms.ts';
import { BrokenPhoto, photoBytes } from './photo-bytes.ts';

const photo = 'f0';
const webp = { url: '/api/photos/file/hall.webp?x=1', filesize: 4, type: 'image/webp' };

const answer = (type: string, body: string, status = 200) =>
  fakeCms((_, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(body);
  });

test('gives the bytes', async () => {
  const cms = await answer('image/webp', 'RIFF');
  const bytes = await photoBytes(cms.url, photo, webp, impatient());
  expect(new TextDecoder().decode(bytes)).toBe('RIFF');
  expect(cms.requests).toEqual(['/api/photos/file/hall.webp']);
});

test.each([
  'https://elsewhere.example/api/photos/file/hall.webp',
  '//elsewhere.example/api/photos/file/hall.webp',
])('asks nobody but the CMS for %s', async (url) => {
  const cms = await answer('image/webp', 'RIFF');
  await photoBytes(cms.url, photo, { ...webp, url }, impatient());
  expect(cms.requests).toEqual(['/api/photos/file/hall.webp']);
});

test('asks nobody but the CMS for a path that looks like a host', async () => {
  const cms = await answer('image/webp', 'RIFF');
  const url = 'https://elsewhere.example//evil.example/a.webp';
  await photoBytes(cms.url, photo, { ...webp, url }, impatient());
  expect(cms.requests).toEqual(['//evil.example/a.webp']);
});

test.each([
  ['a part of it', 'image/webp', 'RIF', 200, 'has 3 bytes instead of 4'],
  ['another type', 'image/svg+xml', '<svg', 200, 'is of type image/svg+xml instead of image/webp'],
  ['nothing', 'application/json', '{}', 404, 'was answered with status 404'],
])('fails for %s, naming the photo', async (_, type, body, status, reason) => {
  const cms = await answer(type, body, status);
  const failed = photoBytes(cms.url, photo, webp, impatient());
  await expect(failed).rejects.toThrow(BrokenPhoto);
  await expect(failed).rejects.toThrow(
    `photos f0: its file ${cms.url}/api/photos/file/hall.webp ${reason}.`,
  );
});
