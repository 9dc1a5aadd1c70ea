import type { Comment } from '@dateline/shared/public/comment.ts';
import { type Touch, topics } from './topics.ts';

/** Comments by the article that they stand under. */
export class CommentThreads {
  readonly #comments = new Map<string, Comment>();
  readonly #byArticle = new Map<string, Set<string>>();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  get(id: string): Comment | undefined {
    return this.#comments.get(id);
  }

  /** Ids of those under an article, in the order in which they were written: ids begin with their time. */
  on(article: string): string[] {
    return [...(this.#byArticle.get(article) ?? [])].sort();
  }

  put(comment: Comment): void {
    const before = this.#comments.get(comment.id);
    if (before?.article !== comment.article) {
      if (before) this.#takeOut(before);
      const there = this.#byArticle.get(comment.article);
      if (there) there.add(comment.id);
      else this.#byArticle.set(comment.article, new Set([comment.id]));
      this.#touch.topic(topics.comments(comment.article));
    }
    this.#comments.set(comment.id, comment);
    this.#touch.document('comments', comment.id);
  }

  remove(id: string): void {
    const before = this.#comments.get(id);
    if (!before) return;
    this.#takeOut(before);
    this.#comments.delete(id);
    this.#touch.document('comments', id);
  }

  #takeOut({ id, article }: Comment): void {
    const there = this.#byArticle.get(article);
    there?.delete(id);
    if (there?.size === 0) this.#byArticle.delete(article);
    this.#touch.topic(topics.comments(article));
  }
}
