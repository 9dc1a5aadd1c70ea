import { expect, test } from 'vitest';
import { leadElsewhere } from './lead-elsewhere.ts';

const elsewhere = {
  site: 'https://news.example',
  assets: '/p/assets',
  photo: (name: string) => (name.startsWith('known') ? `/p/photos/${name}` : null),
};

test.each([
  [
    'a link of the site',
    '<a class="mention" href="/entities/x/">X</a>',
    '<a class="mention" href="https://news.example/entities/x/" target="_blank">X</a>',
  ],
  [
    'a link elsewhere',
    '<a href="https://other.example/">X</a>',
    '<a href="https://other.example/" target="_blank">X</a>',
  ],
  [
    'a place on the page',
    '<a id="r" href="#footnote-1">1</a>',
    '<a id="r" href="#footnote-1">1</a>',
  ],
  [
    'a stylesheet',
    '<link rel="stylesheet" href="/_astro/a.css">',
    '<link rel="stylesheet" href="/p/assets/_astro/a.css">',
  ],
  [
    'a feed',
    '<link rel="alternate" href="/rss.xml" />',
    '<link rel="alternate" href="https://news.example/rss.xml" />',
  ],
  [
    'a photo, and one that nobody knows',
    '<img src="/photos/known.webp" alt="a > b < c" hidden>',
    '<img src="/p/photos/known.webp" alt="a > b < c" hidden>',
  ],
  [
    'all sizes of a photo',
    '<source srcset="/photos/known-1.webp 480w, /photos/gone.webp 800w" sizes="100vw">',
    '<source srcset="/p/photos/known-1.webp 480w, https://news.example/photos/gone.webp 800w" sizes="100vw">',
  ],
  [
    'a script of the site',
    '<p>a</p><script type="module" src="/_astro/a.js"></script>',
    '<p>a</p>',
  ],
  ['a page that leads on', '<meta http-equiv="refresh" content="0; url=/x/">', ''],
  ['words', '<p>href="/x/" &lt;a href="/y/"></p>', '<p>href="/x/" &lt;a href="/y/"></p>'],
  [
    'a name of the site’s own',
    '<!doctype html><html lang="en">',
    '<!doctype html><html lang="en">',
  ],
])('%s', (_name, html, expected) => {
  expect(leadElsewhere(html, elsewhere)).toBe(expected);
});
