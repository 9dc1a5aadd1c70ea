import { expect, it } from 'vitest';
import { articleSlugs } from './article-slugs.ts';

it('lists present and earlier slugs, each once', () => {
  const articles = [
    { slug: 'a', earlierSlugs: ['b', 'old'] },
    { slug: 'b', earlierSlugs: ['b'] },
  ];
  expect(articleSlugs(articles)).toEqual(['a', 'b', 'old']);
});
