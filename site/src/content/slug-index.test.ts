import { expect, test } from 'vitest';
import { SlugIndex } from './slug-index.ts';

const one = { id: '1', slug: 'a', earlierSlugs: ['b', 'old'] };
const two = { id: '2', slug: 'b', earlierSlugs: ['b'] };

test('lists present and earlier slugs, each once', () => {
  const slugs = new SlugIndex();
  slugs.add(two);
  slugs.add(one);
  expect(slugs.all()).toEqual(['a', 'b', 'old']);
  expect(slugs.earlier()).toEqual(['b', 'old']);
});

test('goes on with a list that was asked for before', () => {
  const slugs = new SlugIndex();
  slugs.add(one);
  expect(slugs.all()).toEqual(['a', 'b', 'old']);
  slugs.add(two);
  slugs.remove(one);
  expect(slugs.all()).toEqual(['b']);
  slugs.remove(two);
  expect(slugs.all()).toEqual([]);
});

test('tells who has a slug from who had it', () => {
  const slugs = new SlugIndex();
  slugs.add(one);
  slugs.add(two);
  expect([...slugs.now('b')]).toEqual(['2']);
  expect([...slugs.before('b')]).toEqual(['1', '2']);
  expect([...slugs.now('old')]).toEqual([]);
});
