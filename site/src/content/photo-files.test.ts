import { expect, test } from 'vitest';
import { ids, samplePhoto } from '../cms/sample-newsroom.ts';
import { photoFiles, photoRenditions } from './photo-files.ts';

test('WebP from narrow to wide with the photo itself, and a fallback for old browsers', () => {
  const { webp, avif, fallback } = photoFiles(samplePhoto());
  expect(webp.map(({ width, height }) => [width, height])).toEqual([
    [480, 240],
    [1200, 600],
    [2000, 1000],
  ]);
  expect(avif).toEqual([]);
  expect(fallback).toEqual(webp[1]);
  expect(webp[0]?.src).toMatch(new RegExp(`^/photos/${ids.photo}-[0-9a-f]{8}-480\\.webp$`));
});

test('AVIF once the CMS has made it', () => {
  const avif = [{ url: '/api/photos/file/hall.avif', width: 800, height: 400, filesize: 9 }];
  const files = photoFiles(samplePhoto({ avif }));
  expect(files.avif).toEqual([
    { src: expect.stringMatching(/-800\.avif$/), width: 800, height: 400 },
  ]);
});

test('a photo that no size fits is its own fallback', () => {
  const { webp, fallback } = photoFiles(samplePhoto(smallSizes));
  expect(webp).toHaveLength(1);
  expect(fallback).toEqual(webp[0]);
});

const smallSizes = { sizes: { w480: null, w800: null, w1200: null, w1600: null } };

test('of two equally wide files one is used', () => {
  const size = { url: '/api/photos/file/same.webp', width: 2000, height: 1000, filesize: 1 };
  const photo = samplePhoto({ sizes: { ...smallSizes.sizes, w1600: size } });
  expect(photoRenditions(photo).map(({ url }) => url)).toEqual([size.url]);
});

test('a name changes with the file behind it and not with the words about it', () => {
  const src = (changes: object) => photoFiles(samplePhoto(changes)).webp.at(-1)?.src;
  const edited = { caption: 'Visitors', updatedAt: '2026-01-01T00:00:00.000Z' };
  expect(src(edited)).toBe(src({}));
  expect(src({ filename: 'hall-1.webp' })).not.toBe(src({}));
  expect(src({ url: '/api/photos/file/hall-1.webp' })).not.toBe(src({}));
  expect(src({ filesize: 40_001 })).not.toBe(src({}));
});
