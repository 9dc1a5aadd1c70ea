import { type Touch, topics } from './topics.ts';

/** A collection that is shown whole, in an order of its own. */
export type OrderedName = 'sections' | 'authors' | 'entities' | 'legal-instruments';

interface Ordered {
  id: string;
  slug: string;
  earlierSlugs?: readonly string[];
  mergedInto?: string | null;
}

/** Keeps one collection in order, and says when order, addresses or membership change. */
export class OrderedCollection<D extends Ordered> {
  readonly #name: OrderedName;
  readonly #compare: (a: D, b: D) => number;
  readonly #touch: Touch;
  readonly #documents = new Map<string, D>();
  #sorted: D[] | null = [];

  constructor(name: OrderedName, compare: (a: D, b: D) => number, touch: Touch) {
    this.#name = name;
    this.#compare = compare;
    this.#touch = touch;
  }

  get(id: string): D | undefined {
    return this.#documents.get(id);
  }

  inOrder(): readonly D[] {
    this.#sorted ??= [...this.#documents.values()].sort(this.#compare);
    return this.#sorted;
  }

  put(document: D): void {
    const before = this.#documents.get(document.id);
    this.#documents.set(document.id, document);
    this.#say(before, document);
  }

  remove(id: string): void {
    const before = this.#documents.get(id);
    if (!before) return;
    this.#documents.delete(id);
    this.#say(before, undefined);
  }

  #say(before: D | undefined, after: D | undefined): void {
    const id = (after ?? before)?.id ?? '';
    this.#touch.document(this.#name, id);
    const isSameAddress = String(addressOf(before)) === String(addressOf(after));
    if (before && after && this.#compare(before, after) === 0 && isSameAddress) {
      // In place of the old one: the order stays.
      const at = this.#sorted?.indexOf(before) ?? -1;
      if (this.#sorted && at !== -1) this.#sorted[at] = after;
      return;
    }
    this.#sorted = null;
    this.#touch.topic(topics.collection(this.#name));
    for (const slug of [...slugsOf(before), ...slugsOf(after)]) {
      this.#touch.topic(topics.slug(this.#name, slug));
    }
  }
}

function slugsOf(document: Ordered | undefined): string[] {
  return document ? [document.slug, ...(document.earlierSlugs ?? [])] : [];
}

/** Where readers find it now and found it before, and where its page leads them. */
function addressOf(document: Ordered | undefined) {
  return [document?.mergedInto ?? '', ...slugsOf(document)];
}
