import type { Retraction } from '@dateline/shared/public/retraction.ts';
import { SlugIndex } from './slug-index.ts';
import { type Touch, topics } from './topics.ts';

/** Retractions by the slugs at which readers find them: those that their articles have and had. */
export class RetractionShelf {
  readonly #retractions = new Map<string, Retraction>();
  readonly #slugs = new SlugIndex();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  get(id: string): Retraction | undefined {
    return this.#retractions.get(id);
  }

  all(): Iterable<Retraction> {
    return this.#retractions.values();
  }

  /** The id of the retraction at a slug; the CMS gives no slug to two. */
  at(slug: string): string | undefined {
    const ids = [...this.#slugs.now(slug), ...this.#slugs.before(slug)];
    return ids.sort()[0];
  }

  /** Every slug at which there is one, sorted. */
  slugs(): string[] {
    return this.#slugs.all();
  }

  put(retraction: Retraction): void {
    const before = this.#retractions.get(retraction.id);
    if (before) this.#slugs.remove(before);
    this.#retractions.set(retraction.id, retraction);
    this.#slugs.add(retraction);
    this.#say(before, retraction);
  }

  remove(id: string): void {
    const before = this.#retractions.get(id);
    if (!before) return;
    this.#slugs.remove(before);
    this.#retractions.delete(id);
    this.#say(before, undefined);
  }

  #say(before: Retraction | undefined, after: Retraction | undefined): void {
    this.#touch.document('retractions', (after ?? before)?.id ?? '');
    const [was, is] = [slugsOf(before), slugsOf(after)];
    if (String(was) === String(is)) return;
    this.#touch.topic(topics.articleSlugs);
    for (const slug of [...was, ...is]) this.#touch.topic(topics.slug('articles', slug));
  }
}

/** The slugs at which readers find a retraction. */
function slugsOf(retraction: Retraction | undefined): string[] {
  return retraction ? [retraction.slug, ...retraction.earlierSlugs] : [];
}
