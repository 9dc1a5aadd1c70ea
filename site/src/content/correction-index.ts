import { archivePages, pageSize, pagesOffering } from '../model/paging.ts';
import type { ArticleHead } from './article-head.ts';
import { SortedList } from './sorted-list.ts';
import { type Touch, topics } from './topics.ts';

/** One correction: that at `index` of an article's own. */
export interface CorrectionPlace {
  article: string;
  index: number;
}

interface Listed extends CorrectionPlace {
  /** Sorts as it stands: the instant, then what tells it from others of the same instant. */
  entry: string;
}

/** The corrections of all articles by date; says which pages of their list a change touched. */
export class CorrectionIndex {
  readonly #corrections = new SortedList<Listed>(({ entry }) => entry);
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  get length(): number {
    return this.#corrections.length;
  }

  /** Those at positions from `from` on until before `to`, counted from the oldest, newest first. */
  newestFirst(from: number, to: number): CorrectionPlace[] {
    return this.#corrections
      .slice(from, to)
      .map(({ article, index }) => ({ article, index }))
      .reverse();
  }

  /** An article came, changed or went. */
  change(before: ArticleHead | undefined, after: ArticleHead | undefined): void {
    const were = new Map(listed(before).map((each) => [each.entry, each]));
    const are = new Map(listed(after).map((each) => [each.entry, each]));
    const gone = [...were.keys()].filter((entry) => !are.has(entry));
    const come = [...are.values()].filter(({ entry }) => !were.has(entry));
    if (gone.length + come.length === 0) return;
    const had = this.length;
    const positions = gone.map((entry) => this.#corrections.position(entry));
    for (const entry of gone) this.#corrections.remove(entry);
    for (const each of come) this.#corrections.add(each);
    positions.push(...come.map(({ entry }) => this.#corrections.position(entry)));
    this.#say(had, Math.min(...positions));
  }

  /** All from position `first` on moved, or may have. */
  #say(had: number, first: number): void {
    this.#touch.topic(topics.corrections('head'));
    const pages = Math.max(archivePages(had), archivePages(this.length));
    if (archivePages(had) !== archivePages(this.length)) {
      this.#touch.topic(topics.correctionPages);
      for (
        let page = Math.min(archivePages(had), archivePages(this.length)) + 1;
        page <= pages;
        page += 1
      ) {
        for (const offering of pagesOffering(page)) this.#touch.topic(topics.corrections(offering));
      }
    }
    for (let page = Math.floor(first / pageSize) + 1; page <= pages; page += 1) {
      this.#touch.topic(topics.corrections(page));
    }
  }
}

function listed(head: ArticleHead | undefined): Listed[] {
  if (!head) return [];
  return head.corrections.map(({ date }, index) => ({
    entry: `${date} ${head.id} ${String(index).padStart(4, '0')}`,
    article: head.id,
    index,
  }));
}
