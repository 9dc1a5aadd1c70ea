import { expect, test } from 'vitest';
import type { MadePage } from '../render/plan-pages.ts';
import { orderOperations } from './order-operations.ts';

const made = (path: string, reads: string[] = [], isNew = false): MadePage => ({
  path,
  route: '',
  hash: '',
  reads: new Set(reads),
  bytes: new TextEncoder().encode(path),
  isNew,
});

test('a notice comes before everything else, then what tells the server of it', () => {
  const pages = [
    made('/_gone'),
    made('/', ['article-heads:1']),
    made('/articles/new/', ['articles:2'], true),
    made('/articles/old/', ['retractions:1']),
  ];
  const staged = new Map(pages.map(({ path }) => [path, path]));
  const operations = orderOperations(
    { made: pages, removed: [], due: [], routes: [] },
    staged,
    () => false,
  );
  const moved = operations.flatMap((each) => (each.kind === 'move' ? each.file : []));
  expect(moved).toEqual([
    'articles/old/index.html',
    '_gone',
    'articles/new/index.html',
    'index.html',
  ]);
});
