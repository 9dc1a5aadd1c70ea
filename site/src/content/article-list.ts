import type { ArticleHead } from './article-head.ts';
import { SortedList } from './sorted-list.ts';

/** An article in a list; it stands where its `entry` says. */
export interface Listed {
  entry: string;
  head: ArticleHead;
}

/** Articles in order of publication. Positions count from the oldest on. */
export class ArticleList {
  readonly #articles = new SortedList<Listed>(({ entry }) => entry);

  get length(): number {
    return this.#articles.length;
  }

  add(article: Listed): void {
    this.#articles.add(article);
  }

  remove(entry: string): void {
    this.#articles.remove(entry);
  }

  /** Where the entry stands, or where it would stand. */
  position(entry: string): number {
    return this.#articles.position(entry);
  }

  /** Ids of the articles at positions from `from` on until before `to`, newest first. */
  newestFirst(from = 0, to = this.length): string[] {
    return this.heads(from, to).map(({ id }) => id);
  }

  /** The articles without their texts, like `newestFirst`. */
  heads(from = 0, to = this.length): ArticleHead[] {
    return this.#articles
      .slice(from, to)
      .map(({ head }) => head)
      .reverse();
  }
}

/**
 * The instant of publication and the id in one string, which sorts as it stands: ISO 8601 instants in UTC
 * and hex ids order like their characters do.
 */
export function sortingOf(article: { id: string; datePublished: string }): string {
  return article.datePublished + article.id;
}
