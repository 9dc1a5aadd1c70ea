import type { Article } from '@dateline/shared/public/article.ts';
import type { ArticleHead } from './article-head.ts';

/** How many texts are kept: more than the stories that the feeds have in full. */
const most = 100;

/**
 * The texts that were read last. A text belongs to its article's head, which is another object after each
 * change: so no old text is ever given.
 */
export class RecentTexts {
  readonly #texts = new Map<ArticleHead, Article['body']>();
  readonly #read: (id: string) => Article['body'];

  constructor(read: (id: string) => Article['body']) {
    this.#read = read;
  }

  get(head: ArticleHead): Article['body'] {
    const text = this.#texts.get(head) ?? this.#read(head.id);
    this.#texts.delete(head);
    this.#texts.set(head, text);
    const [oldest] = this.#texts.keys();
    if (oldest && this.#texts.size > most) this.#texts.delete(oldest);
    return text;
  }
}
