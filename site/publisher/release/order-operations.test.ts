import { expect, test } from 'vitest';
import type { PagePlan } from '../render/plan-pages.ts';
import { orderOperations } from './order-operations.ts';

const made = (path: string, isNew: boolean, words: string | null = path) => ({
  path,
  route: '',
  hash: '',
  reads: new Set<string>(),
  bytes: words === null ? null : new TextEncoder().encode(words),
  isNew,
});

function order(plan: Partial<PagePlan>): string[] {
  const whole = { made: [], removed: [], due: [], routes: [], ...plan };
  const staged = new Map(
    whole.made.filter(({ bytes }) => bytes).map(({ path }) => [path, `staged ${path}`]),
  );
  const takenBack = (path: string) => /^\/(?:data\/)?articles\/|^\/photos\//.test(path);
  return orderOperations(whole, staged, takenBack).map(({ kind, file }) => `${kind} ${file}`);
}

test('a file comes before the page that links to it, and goes after it', () => {
  const operations = order({
    made: [made('/articles/new/', true), made('/data/articles/2.ninjs.json', true)],
    removed: ['/data/articles/1.ninjs.json', '/articles/old/'],
  });
  expect(operations.filter((each) => !/\.(?:br|gz)$/.test(each))).toEqual([
    'remove articles/old/index.html',
    'remove data/articles/1.ninjs.json',
    'move data/articles/2.ninjs.json',
    'move articles/new/index.html',
  ]);
});

test('what was taken back goes, new files and pages come, pages change, and the rest goes', () => {
  const operations = order({
    made: [
      made('/', false),
      made('/articles/new/', true),
      made('/photos/new.webp', true),
      made('/about/', false, null),
    ],
    removed: ['/page/2/', '/photos/old.webp', '/articles/old/'],
  });
  expect(operations.filter((each) => !/\.(?:br|gz)$/.test(each))).toEqual([
    'remove articles/old/index.html',
    'remove photos/old.webp',
    'move photos/new.webp',
    'move articles/new/index.html',
    'move index.html',
    'remove page/2/index.html',
  ]);
});

test('compressed copies go before their page changes or goes; photos have none', () => {
  expect(order({ made: [made('/', false)], removed: ['/photos/a.webp', '/page/2/'] })).toEqual([
    'remove photos/a.webp',
    'remove index.html.br',
    'remove index.html.gz',
    'move index.html',
    'remove page/2/index.html.br',
    'remove page/2/index.html.gz',
    'remove page/2/index.html',
  ]);
});

test('a page that came out the same is left alone', () => {
  expect(order({ made: [made('/', false, null)] })).toEqual([]);
});
