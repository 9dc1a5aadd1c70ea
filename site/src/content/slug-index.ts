import type { ArticleHead } from './article-head.ts';
import { SortedList } from './sorted-list.ts';

type Slugged = Pick<ArticleHead, 'id' | 'slug' | 'earlierSlugs'>;

/** Which articles have and had which slugs. */
export class SlugIndex {
  readonly #now = new Map<string, Set<string>>();
  readonly #before = new Map<string, Set<string>>();
  /** Made when it is first asked for: so many slugs are faster sorted once than one by one. */
  #sorted: SortedList<string> | null = null;

  add({ id, slug, earlierSlugs }: Slugged): void {
    addTo(this.#now, slug, id);
    for (const earlier of earlierSlugs) addTo(this.#before, earlier, id);
    for (const each of [slug, ...earlierSlugs]) this.#sorted?.add(each);
  }

  remove({ id, slug, earlierSlugs }: Slugged): void {
    takeFrom(this.#now, slug, id);
    for (const earlier of earlierSlugs) takeFrom(this.#before, earlier, id);
    for (const each of [slug, ...earlierSlugs]) {
      if (!this.#now.has(each) && !this.#before.has(each)) this.#sorted?.remove(each);
    }
  }

  /** Ids of those that have the slug. */
  now(slug: string): ReadonlySet<string> {
    return this.#now.get(slug) ?? new Set();
  }

  /** Ids of those that had the slug, and may have it again. */
  before(slug: string): ReadonlySet<string> {
    return this.#before.get(slug) ?? new Set();
  }

  /** Every slug that an article has or had, each once, sorted. */
  all(): string[] {
    this.#sorted ??= new SortedList(
      (slug) => slug,
      new Set([...this.#now.keys(), ...this.#before.keys()]),
    );
    return this.#sorted.slice();
  }

  /** Every slug that an article had, sorted. */
  earlier(): string[] {
    return [...this.#before.keys()].sort();
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
}

function takeFrom(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  set?.delete(id);
  if (set?.size === 0) sets.delete(key);
}
