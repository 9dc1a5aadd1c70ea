import { expect, test } from 'vitest';
import { pagePartsOf } from './page-parts.ts';

test('stylesheets and the first source of each picture, with and without quotes', () => {
  const html = `<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/_astro/a.css">
    <picture><source type="image/avif" srcset="/photos/a-480.avif 480w, /photos/a-800.avif 800w">
    <img src="/photos/a.webp"></picture> <picture><img src=/photos/b.webp alt=""></picture>
    <link href="/_astro/a.css" rel=stylesheet>`;
  expect(pagePartsOf(html)).toEqual({
    css: ['/_astro/a.css'],
    photos: ['/photos/a-800.avif', '/photos/b.webp'],
  });
});
