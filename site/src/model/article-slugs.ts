import type { Article } from '@dateline/shared/public/article.ts';

type Slugged = Pick<Article, 'slug' | 'earlierSlugs'>;

/**
 * Every slug that an article answers to, present ones first, each once. A slug that one article
 * had before and another has now belongs to the one that has it now.
 */
export function articleSlugs(articles: readonly Slugged[]): string[] {
  return [
    ...new Set([
      ...articles.map(({ slug }) => slug),
      ...articles.flatMap(({ earlierSlugs }) => earlierSlugs),
    ]),
  ];
}
