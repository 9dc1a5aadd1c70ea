import type { ReadKey } from '../../src/content/content-reader.ts';

/** A page of the site and what it was made of. */
export interface Page {
  /** Decoded path, for example `/articles/아미산/`. */
  path: string;
  route: string;
  /** Stands for its bytes; `noFile` where it was taken down before the pages that link to it could be made. */
  hash: string;
}

export const noFile = '';

interface Registered extends Page {
  reads: readonly number[];
}

/** Which page read what: finds the pages that a change touches, however many pages there are. */
export class PageRegister {
  readonly #pages = new Map<string, Registered>();
  readonly #withoutFile = new Set<string>();
  readonly #due = new Set<string>();
  readonly #byRoute = new Map<string, Set<string>>();
  readonly #routeReads = new Map<string, readonly number[]>();
  /** Keys are long and are read by many pages: each has a number, and its readers. */
  readonly #numbers = new Map<ReadKey, number>();
  readonly #keys: ReadKey[] = [];
  readonly #readers: Set<string>[] = [];

  get size(): number {
    return this.#pages.size;
  }

  page(path: string): Page | undefined {
    return this.#pages.get(path);
  }

  pages(): Iterable<Page> {
    return this.#pages.values();
  }

  /** Paths of the pages of a route. */
  pathsOf(route: string): ReadonlySet<string> {
    return this.#byRoute.get(route) ?? new Set();
  }

  /** Paths of the pages that have no file at the moment. */
  withoutFile(): ReadonlySet<string> {
    return this.#withoutFile;
  }

  /** Paths of the pages that are older than the content, and are still to be made anew. */
  due(): ReadonlySet<string> {
    return this.#due;
  }

  /** A page will be made anew by a release to come. */
  owe(path: string): void {
    this.#due.add(path);
  }

  put(page: Page, reads: Iterable<ReadKey>): void {
    const before = this.#pages.get(page.path);
    const numbers = this.#exchange(page.path, before?.reads ?? [], reads);
    const { path, route, hash } = page;
    this.#pages.set(path, { path, route, hash, reads: numbers });
    this.#due.delete(path);
    const paths = this.#byRoute.get(route);
    if (paths) paths.add(path);
    else this.#byRoute.set(route, new Set([path]));
    this.#withoutFile.delete(path);
    if (hash === noFile) this.#withoutFile.add(path);
  }

  /** Its file is no more, but pages still link to it. */
  tookDown(path: string): void {
    const page = this.#pages.get(path);
    if (!page) return;
    this.#pages.set(path, { ...page, hash: noFile });
    this.#withoutFile.add(path);
  }

  remove(path: string): void {
    const page = this.#pages.get(path);
    if (!page) return;
    this.#exchange(path, page.reads, []);
    this.#pages.delete(path);
    this.#byRoute.get(page.route)?.delete(path);
    this.#withoutFile.delete(path);
    this.#due.delete(path);
  }

  /** Before it is filled anew. */
  clear(): void {
    this.#pages.clear();
    this.#withoutFile.clear();
    this.#due.clear();
    this.#byRoute.clear();
    this.#routeReads.clear();
    for (const readers of this.#readers) readers.clear();
  }

  /** What the list of a route's paths was made of. */
  putRoute(route: string, reads: Iterable<ReadKey>): void {
    const before = this.#routeReads.get(route) ?? [];
    this.#routeReads.set(route, this.#exchange(routeReader(route), before, reads));
  }

  /** Pages and routes that read any of the keys. */
  readersOf(keys: Iterable<ReadKey>): { paths: Set<string>; routes: Set<string> } {
    const paths = new Set<string>();
    const routes = new Set<string>();
    for (const key of keys) {
      for (const reader of this.#readers[this.#numbers.get(key) ?? -1] ?? []) {
        if (reader.startsWith('route ')) routes.add(reader.slice('route '.length));
        else paths.add(reader);
      }
    }
    return { paths, routes };
  }

  /** What a page read. */
  readsOf(path: string): ReadKey[] {
    return (this.#pages.get(path)?.reads ?? []).flatMap((number) => this.#keys[number] ?? []);
  }

  /** Every key that something read. */
  *keys(): Iterable<ReadKey> {
    for (const [number, key] of this.#keys.entries()) {
      if ((this.#readers[number]?.size ?? 0) > 0) yield key;
    }
  }

  #exchange(reader: string, before: readonly number[], reads: Iterable<ReadKey>): number[] {
    const numbers = [...reads].map((key) => this.#numberOf(key));
    const now = new Set(numbers);
    for (const number of before) if (!now.has(number)) this.#readers[number]?.delete(reader);
    for (const number of now) this.#readers[number]?.add(reader);
    return numbers;
  }

  #numberOf(key: ReadKey): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    this.#readers.push(new Set());
    return number;
  }
}

/** Paths begin with a slash, so that the two kinds of readers can't be confused. */
function routeReader(route: string): string {
  return `route ${route}`;
}
