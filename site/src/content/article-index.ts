import { monthOf } from '../model/dates.ts';
import { archivePages } from '../model/paging.ts';
import type { ArticleEntry } from './article-entry.ts';
import type { ArticleHead } from './article-head.ts';
import { ArticleList, sortingOf } from './article-list.ts';
import { relatedWindow } from './related.ts';
import { type ListName, type Touch, topics } from './topics.ts';

interface Indexed {
  head: ArticleHead;
  entry: string;
  /** What the head says, to tell whether it changed. */
  written: string;
  lists: ReadonlyMap<ListName, string>;
  photos: ReadonlySet<string>;
}

/** Articles by the lists in which they stand; says which lists a change touched. */
export class ArticleIndex {
  readonly #articles = new Map<string, Indexed>();
  readonly #lists = new Map<ListName, ArticleList>();
  readonly #slugs = new Map<string, Set<string>>();
  readonly #earlierSlugs = new Map<string, Set<string>>();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  get size(): number {
    return this.#articles.size;
  }

  head(id: string): ArticleHead | undefined {
    return this.#articles.get(id)?.head;
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
    return this.#newestFirst(this.#slugs.get(slug));
  }

  /** Ids of the articles that had this slug, newest first. */
  formerlyAt(slug: string): string[] {
    return this.#newestFirst(this.#earlierSlugs.get(slug));
  }

  earlierSlugs(): Iterable<string> {
    return this.#earlierSlugs.keys();
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
      written: JSON.stringify(head),
      lists: new Map(lists),
      photos: new Set(photos),
    };
    if (before) this.#takeOut(before);
    this.#articles.set(head.id, after);
    for (const name of after.lists.keys()) this.#listFor(name).add(after.entry);
    addTo(this.#slugs, head.slug, head.id);
    for (const slug of head.earlierSlugs) addTo(this.#earlierSlugs, slug, head.id);
    this.#say(before, after);
  }

  remove(id: string): void {
    const before = this.#articles.get(id);
    if (!before) return;
    this.#say(before, undefined);
    this.#takeOut(before);
    this.#articles.delete(id);
  }

  #takeOut({ head, entry, lists }: Indexed): void {
    for (const name of lists.keys()) this.#listFor(name).remove(entry);
    takeFrom(this.#slugs, head.slug, head.id);
    for (const slug of head.earlierSlugs) takeFrom(this.#earlierSlugs, slug, head.id);
  }

  #say(before: Indexed | undefined, after: Indexed | undefined): void {
    const [was, is] = [before?.head, after?.head];
    const id = is?.id ?? was?.id ?? '';
    this.#touch.document('articles', id);
    if (before?.written !== after?.written) this.#touch.document('article-heads', id);
    for (const name of new Set([...(before?.lists.keys() ?? []), ...(after?.lists.keys() ?? [])])) {
      const moved = before?.entry !== after?.entry;
      if (moved || before?.lists.get(name) !== after?.lists.get(name)) {
        this.#sayList(name, before, after);
      }
    }
    this.#saySlugs(before, after);
    this.#touch.topic(topics.related(id));
    if (addressAndDates(was) === addressAndDates(is)) return;
    for (const head of [was, is]) {
      if (head) this.#touch.topic(topics.month(monthOf(head.datePublished)));
    }
  }

  /** Of two articles that had a slug the newer one has it, so their dates count as well. */
  #saySlugs(before: Indexed | undefined, after: Indexed | undefined): void {
    const [was, is] = [before, after].map((each) =>
      each ? [each.head.slug, ...each.head.earlierSlugs] : [],
    );
    if (before?.entry === after?.entry && String(was) === String(is)) return;
    this.#touch.topic(topics.articleSlugs);
    for (const slug of [...(was ?? []), ...(is ?? [])]) {
      this.#touch.topic(topics.slug('articles', slug));
    }
  }

  #sayList(name: ListName, before: Indexed | undefined, after: Indexed | undefined): void {
    this.#touch.topic(topics.list(name));
    const list = this.list(name);
    const joins =
      Number(after?.lists.has(name) ?? false) - Number(before?.lists.has(name) ?? false);
    // When one is removed its list still has it here, when one is put its list has it already.
    const had = after ? list.length - joins : list.length;
    if (archivePages(had) !== archivePages(had + joins)) this.#touch.topic(topics.archives(name));
    // A list that has its first article, or none any more: a month that comes or goes.
    if (name.startsWith('month:') && (had === 0 || had + joins === 0)) {
      this.#touch.topic(topics.months);
    }
    if (!name.startsWith('entity:')) return;
    if (joins !== 0) this.#touch.topic(topics.storyCounts);
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

  #newestFirst(ids: ReadonlySet<string> = new Set()): string[] {
    const entry = (id: string) => this.#articles.get(id)?.entry ?? '';
    return [...ids].sort((a, b) => (entry(a) < entry(b) ? 1 : -1));
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

function addressAndDates(head: ArticleHead | undefined): string | undefined {
  return head && [head.slug, head.datePublished, head.dateModified].join(' ');
}
