import type { Article } from '@dateline/shared/public/article.ts';

type Tagged = Pick<Article, 'about' | 'mentions'>;

/** How many of these articles are about or mention each entity, by entity id. */
export function countStories(articles: readonly Tagged[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { about, mentions } of articles) {
    for (const entity of new Set([...about, ...mentions])) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  return counts;
}

/** `1 story`, `12 stories`. */
export function storiesInWords(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}
