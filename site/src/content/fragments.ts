import type { ReadKey } from './content-reader.ts';

/** A part of pages that was made, and all that it was made of. */
export interface Fragment {
  result: unknown;
  reads: ReadonlySet<ReadKey>;
}

/**
 * `recent`: while it is among the last that pages asked for, for parts of which there may be one for each
 * article. `right`: until it is wrong, for small parts of which there are no more than entities.
 */
export type Keep = 'recent' | 'right';

/** How many recent ones: the stories in the newsroom's own feeds, in each format, and what is in the news. */
const most = 600;

/** Parts that pages have in common, each until something that it was made of changes. */
export class Fragments {
  readonly #kept = new Map<string, Fragment>();
  /** Names of the recent ones, the one not asked for the longest first. */
  readonly #recent = new Set<string>();
  readonly #byRead = new Map<ReadKey, Set<string>>();

  get(name: string): Fragment | undefined {
    if (this.#recent.delete(name)) this.#recent.add(name);
    return this.#kept.get(name);
  }

  put(name: string, { result, reads }: Fragment, keep: Keep): void {
    this.#delete(name);
    this.#kept.set(name, { result, reads });
    for (const key of reads) {
      const names = this.#byRead.get(key);
      if (names) names.add(name);
      else this.#byRead.set(key, new Set([name]));
    }
    if (keep === 'right') return;
    this.#recent.add(name);
    const [oldest] = this.#recent;
    if (oldest !== undefined && this.#recent.size > most) this.#delete(oldest);
  }

  /** Drops those that read any of the keys. */
  drop(changed: ReadonlySet<ReadKey>): void {
    for (const key of changed) {
      for (const name of [...(this.#byRead.get(key) ?? [])]) this.#delete(name);
    }
  }

  #delete(name: string): void {
    const fragment = this.#kept.get(name);
    if (!fragment) return;
    this.#kept.delete(name);
    this.#recent.delete(name);
    for (const key of fragment.reads) {
      const names = this.#byRead.get(key);
      names?.delete(name);
      if (names?.size === 0) this.#byRead.delete(key);
    }
  }
}
