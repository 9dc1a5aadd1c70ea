/**
 * Articles in order of publication. An entry is the instant of publication and the id in one string,
 * which sorts as it stands: ISO 8601 instants in UTC and hex ids order like their characters do.
 */
export class ArticleList {
  /** Oldest first. */
  readonly #entries: string[] = [];

  get length(): number {
    return this.#entries.length;
  }

  add(entry: string): void {
    const position = this.position(entry);
    if (this.#entries[position] !== entry) this.#entries.splice(position, 0, entry);
  }

  remove(entry: string): void {
    const position = this.position(entry);
    if (this.#entries[position] === entry) this.#entries.splice(position, 1);
  }

  /** Where the entry stands from the oldest on, or where it would stand. */
  position(entry: string): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] ?? '') < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Ids of the entries at the given positions from the oldest on, newest first. */
  newestFirst(from: number, to: number): string[] {
    return this.#entries.slice(Math.max(0, from), Math.max(0, to)).map(idOf).reverse();
  }
}

export function sortingOf(article: { id: string; datePublished: string }): string {
  return article.datePublished + article.id;
}

function idOf(entry: string): string {
  return entry.slice(-24);
}
