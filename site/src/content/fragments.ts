import type { ReadKey } from './content-reader.ts';

/** A part of pages that was made, and all that it was made of. */
export interface Fragment {
  result: unknown;
  reads: ReadonlySet<ReadKey>;
}

/** How many are kept: more than the feeds show. */
const most = 200;

/** Parts that pages have in common, each until something that it was made of changes. */
export class Fragments {
  readonly #kept = new Map<string, Fragment>();

  get(name: string): Fragment | undefined {
    const fragment = this.#kept.get(name);
    if (fragment) this.put(name, fragment);
    return fragment;
  }

  put(name: string, fragment: Fragment): void {
    this.#kept.delete(name);
    this.#kept.set(name, fragment);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > most) this.#kept.delete(oldest);
  }

  /** Drops those that read any of the keys. */
  drop(changed: ReadonlySet<ReadKey>): void {
    if (changed.size === 0) return;
    for (const [name, { reads }] of this.#kept) {
      if ([...reads].some((key) => changed.has(key))) this.#kept.delete(name);
    }
  }
}
