import { expect, test } from 'vitest';
import type { Publication } from '../publication/publication.ts';
import { wordsOf } from './words-of-publication.ts';

const live: Publication = {
  state: 'live',
  shown: true,
  since: '2026-02-03T04:05:06.000Z',
  ago: 300,
  milliseconds: 214,
  pages: 9,
  path: '/articles/x/',
  url: null,
  message: null,
  culprit: null,
  publisher: { hasReported: true, reachable: null, lastReleaseAt: null, problem: null },
};
const gone: Partial<Publication> = { shown: false, pages: 3, path: null };
const wrong = 'The publisher does not answer.';

test.each<[string | null, Partial<Publication>]>([
  ['Live, 0.2 s, 9 pages', {}],
  ['Live, under 0.1 s, 1 page', { milliseconds: 0, pages: 1 }],
  ['Live, 12 s, no page looks different', { milliseconds: 12_345, pages: 0 }],
  ['Live, 5 min', { milliseconds: 300_000, pages: null }],
  ['Live since <2026-02-03T04:05:06.000Z>', { ago: 61_000 }],
  ['Live', { ago: null, since: null, milliseconds: null, pages: null }],
  ['Taken off the site, 0.2 s', gone],
  [null, { ...gone, ago: 61_000 }],
  [null, { state: 'none', shown: false }],
  ['Publishing…', { state: 'publishing' }],
  [`Publishing… ${wrong}`, { state: 'publishing', message: wrong }],
  ['Taking it off the site…', { ...gone, state: 'publishing' }],
  [`Not live yet. ${wrong}`, { state: 'waiting', message: wrong }],
  [`Not live: ${wrong}`, { state: 'failed', message: wrong }],
  [`Still live: ${wrong}`, { ...gone, state: 'failed', message: wrong }],
])('%s', (expected, part) => {
  const words = wordsOf({ ...live, ...part }, (date) => `<${date}>`);
  expect(words?.text ?? null).toBe(expected);
});
