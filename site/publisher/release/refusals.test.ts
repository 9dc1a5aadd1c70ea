import { expect, test } from 'vitest';
import { ReleaseRefused, refuseEmptyFronts, refuseLoss } from './refusals.ts';

const front = (words: string) => [{ path: '/', bytes: new TextEncoder().encode(words) }];
const feed = (words: string) => [{ path: '/rss.xml', bytes: new TextEncoder().encode(words) }];

test.each([
  ['no page', front('')],
  ['half a page', front('<html><a href="/articles/a/">')],
  ['a page without a story', front('<html></html>')],
  ['half a feed', feed('<rss><item>')],
  ['a feed without a story', feed('<rss></rss>')],
])('%s is refused while there are stories', (_, made) => {
  expect(() => refuseEmptyFronts(made, 3)).toThrow(ReleaseRefused);
  expect(() => refuseEmptyFronts(made, 3)).toThrow('npm run publisher -- resume');
});

test('a whole front page and feed pass, and without stories they may have none', () => {
  refuseEmptyFronts(front('<html><a href="/articles/a/"></a></html>'), 3);
  refuseEmptyFronts(feed('<rss><item></item></rss>'), 3);
  refuseEmptyFronts([...front('<html></html>'), ...feed('<rss></rss>')], 0);
});

test('other pages, and those that came out the same, are not looked at', () => {
  refuseEmptyFronts([{ path: '/about/', bytes: new Uint8Array() }], 3);
  refuseEmptyFronts([{ path: '/', bytes: null }], 3);
});

test('more than a tenth of the pages does not go by itself', () => {
  refuseLoss(100, 1000, 0);
  expect(() => refuseLoss(101, 1000, 0)).toThrow('101 of 1000 pages would vanish');
});

test('of a small site ten pages may go', () => {
  refuseLoss(10, 12, 0);
  expect(() => refuseLoss(11, 12, 0)).toThrow(ReleaseRefused);
});

test('what the CMS took back may go', () => {
  refuseLoss(500, 1000, 1);
});
