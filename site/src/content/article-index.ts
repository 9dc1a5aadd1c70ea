import { monthOf } from '../model/dates.ts';
import { archivePages, pageSize, pagesOffering } from '../model/paging.ts';
import type { ArticleEntry } from './article-entry.ts';
import type { ArticleHead } from './article-head.ts';
import { ArticleList, type Listed, sortingOf } from './article-list.ts';
import { CorrectionIndex } from './correction-index.ts';
import { relatedWindow } from './related.ts';
import { SlugIndex } from './slug-index.ts';
import { type ListName, type Touch, topics } from './topics.ts';

interface Indexed extends Listed {
  /** Each with how the article stands in it. */
  lists: ReadonlyMap<ListName, string>;
  photos: ReadonlySet<string>;
}

/** Articles by the lists in which they stand; says which lists a change touched. */
export class ArticleIndex {
  readonly corrections: CorrectionIndex;
  readonly #articles = new Map<string, Indexed>();
  readonly #lists = new Map<ListName, ArticleList>();
  readonly #slugs = new SlugIndex();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
    this.corrections = new CorrectionIndex(touch);
  }

  get size(): number {
    return this.#articles.size;
  }

  head(id: string): ArticleHead | undefined {
    return this.#articles.get(id)?.head;
  }

  /** Of every article. */
  ids(): string[] {
    return [...this.#articles.keys()];
  }

  list(name: ListName): ArticleList {
    return this.#lists.get(name) ?? new ArticleList();
  }

  /** Names of the lists of a kind that have an article. */
  *listNames(kind: string): Iterable<ListName> {
    for (const [name, list] of this.#lists) {
      if (name.startsWith(`${kind}:`) && list.length > 0) yield name;
    }
  }

  /** Ids of the articles that have this slug: one, unless something is wrong. */
  at(slug: string): string[] {
    return this.#newestFirst(this.#slugs.now(slug));
  }

  /** Ids of the articles that had this slug, newest first. */
  formerlyAt(slug: string): string[] {
    return this.#newestFirst(this.#slugs.before(slug));
  }

  /** Every slug that an article has or had, each once, sorted. */
  slugs(): string[] {
    return this.#slugs.all();
  }

  /** Every slug that an article had, sorted. */
  earlierSlugs(): string[] {
    return this.#slugs.earlier();
  }

  photosOf(id: string): ReadonlySet<string> {
    return this.#articles.get(id)?.photos ?? new Set();
  }

  /** Takes an article in, in place of what it was before. */
  put({ head, lists, photos }: ArticleEntry): void {
    const before = this.#articles.get(head.id);
    const after = {
      head,
      entry: sortingOf(head),
      lists: new Map(lists),
      photos: new Set(photos),
    };
    if (before) this.#takeOut(before);
    this.#articles.set(head.id, after);
    for (const name of after.lists.keys()) this.#listFor(name).add(after);
    this.#slugs.add(head);
    this.#say(before, after);
  }

  remove(id: string): void {
    const before = this.#articles.get(id);
    if (!before) return;
    this.#takeOut(before);
    this.#articles.delete(id);
    this.#say(before, undefined);
  }

  #takeOut({ head, entry, lists }: Indexed): void {
    for (const name of lists.keys()) this.#listFor(name).remove(entry);
    this.#slugs.remove(head);
  }

  /** Says what is different now, after the change. */
  #say(before: Indexed | undefined, after: Indexed | undefined): void {
    const [was, is] = [before?.head, after?.head];
    this.corrections.change(was, is);
    const id = is?.id ?? was?.id ?? '';
    this.#touch.document('articles', id);
    if (!was || !is) this.#touch.topic(topics.articleIds);
    if (JSON.stringify(was) !== JSON.stringify(is)) this.#touch.document('article-heads', id);
    for (const name of new Set([...(before?.lists.keys() ?? []), ...(after?.lists.keys() ?? [])])) {
      const moved =
        before?.entry !== after?.entry || before?.lists.has(name) !== after?.lists.has(name);
      if (moved) this.#sayList(name, before, after);
      if (moved || before?.lists.get(name) !== after?.lists.get(name)) {
        this.#sayNeighbours(name, before, after);
      }
    }
    this.#saySlugs(before, after);
    this.#touch.topic(topics.related(id));
    if (asInSitemap(was) === asInSitemap(is)) return;
    for (const head of [was, is]) {
      if (head) this.#touch.topic(topics.month(monthOf(head.datePublished)));
    }
  }

  /** Of two articles that had a slug the newer one has it, so their dates count as well. */
  #saySlugs(before: Indexed | undefined, after: Indexed | undefined): void {
    const [was, is] = [before?.head, after?.head];
    const slugs = (head: ArticleHead | undefined) =>
      head ? [head.slug, ...head.earlierSlugs] : [];
    const same = String(slugs(was)) === String(slugs(is));
    if (same && before?.entry === after?.entry) return;
    if (!same) this.#touch.topic(topics.articleSlugs);
    for (const slug of [...slugs(was), ...slugs(is)]) {
      this.#touch.topic(topics.slug('articles', slug));
    }
    const formerly = [...(was?.earlierSlugs ?? []), ...(is?.earlierSlugs ?? [])];
    const present = [was, is].some((head) => head && this.#slugs.before(head.slug).size > 0);
    if (formerly.length > 0 || present) this.#touch.topic(topics.redirects);
  }

  /** The article came to a list, left it, or stands in another place. */
  #sayList(name: ListName, before: Indexed | undefined, after: Indexed | undefined): void {
    this.#touch.topic(topics.list(name));
    const list = this.list(name);
    const joined =
      Number(after?.lists.has(name) ?? false) - Number(before?.lists.has(name) ?? false);
    const had = list.length - joined;
    const pages = Math.max(archivePages(had), archivePages(list.length));
    if (archivePages(had) !== archivePages(list.length)) {
      this.#touch.topic(topics.archives(name));
      for (const page of pagesOffering(pages)) this.#touch.topic(topics.page(name, page));
    }
    // All that stands behind it moves by one place.
    const first = Math.min(
      ...[before, after].flatMap((each) =>
        each?.lists.has(name) ? list.position(each.entry) : [],
      ),
    );
    for (let page = Math.floor(first / pageSize) + 1; page <= pages; page += 1) {
      this.#touch.topic(topics.page(name, page));
    }
    // A list that has its first article, or none any more.
    if (name.startsWith('month:') && (had === 0 || list.length === 0)) {
      this.#touch.topic(topics.months);
    }
    if (name.startsWith('entity:') && joined !== 0) this.#touch.topic(topics.storyCounts);
  }

  /** The article came near to others in an entity's list, left them, or has another weight there. */
  #sayNeighbours(name: ListName, before: Indexed | undefined, after: Indexed | undefined): void {
    if (!name.startsWith('entity:')) return;
    const list = this.list(name);
    for (const indexed of [before, after]) {
      if (!indexed) continue;
      const at = list.position(indexed.entry);
      for (const id of list.newestFirst(at - relatedWindow - 1, at + relatedWindow + 1)) {
        this.#touch.topic(topics.related(id));
      }
    }
  }

  #listFor(name: ListName): ArticleList {
    const known = this.#lists.get(name);
    if (known) return known;
    const list = new ArticleList();
    this.#lists.set(name, list);
    return list;
  }

  #newestFirst(ids: ReadonlySet<string>): string[] {
    const entry = (id: string) => this.#articles.get(id)?.entry ?? '';
    return [...ids].sort((a, b) => (entry(a) < entry(b) ? 1 : -1));
  }
}

function asInSitemap(head: ArticleHead | undefined): string | undefined {
  const { slug, datePublished, dateModified, heroPhoto } = head ?? {};
  return head && [slug, datePublished, dateModified, heroPhoto].join(' ');
}
