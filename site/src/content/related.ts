import { entitiesOf, relatedArticles } from '../model/related-articles.ts';
import type { ArticleHead } from './article-head.ts';
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
  return article ? relatedTo(articles, article) : [];
}

/** The same for an article that need not be among them. */
export function relatedTo(articles: ArticleIndex, article: ArticleHead): string[] {
  const entry = sortingOf(article);
  const articlesOf = new Map(
    entitiesOf(article).map((entity) => {
      const list = articles.list(listOf.entity(entity));
      const at = list.position(entry);
      const isThere = list.newestFirst(at, at + 1).includes(article.id);
      const until = at + relatedWindow + (isThere ? 1 : 0);
      return [entity, list.heads(at - relatedWindow, until)] as const;
    }),
  );
  return relatedArticles(article, articlesOf).map((related) => related.id);
}
