import { entitiesOf, relatedArticles } from '../model/related-articles.ts';
import type { ArticleIndex } from './article-index.ts';
import { sortingOf } from './article-list.ts';
import { listOf } from './topics.ts';

/**
 * How many articles before and after one, in the list of each of its entities, may be related to it.
 * A story of the same days is nearer than one of other years; and a new story, so, changes the boxes
 * of its neighbours alone and not of all that name one of its entities.
 */
export const relatedWindow = 30;

/** Ids of the articles nearest to one, the nearest first. */
export function relatedIds(articles: ArticleIndex, id: string): string[] {
  const article = articles.head(id);
  if (!article) return [];
  const entry = sortingOf(article);
  const articlesOf = new Map(
    entitiesOf(article).map((entity) => {
      const list = articles.list(listOf.entity(entity));
      const at = list.position(entry);
      return [entity, list.heads(at - relatedWindow, at + relatedWindow + 1)] as const;
    }),
  );
  return relatedArticles(article, articlesOf).map((related) => related.id);
}
