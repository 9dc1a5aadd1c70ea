import type { Article } from '@dateline/shared/public/article.ts';

/** All of an article but its text: what lists and cards show. Kept in memory; texts are not. */
export type ArticleHead = Omit<Article, 'body'>;

export function headOf({ body: _, ...head }: Article): ArticleHead {
  return head;
}
