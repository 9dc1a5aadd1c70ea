import { AsyncLocalStorage } from 'node:async_hooks';
import { readNewsroom } from '../cms/read-newsroom.ts';
import { readEnv } from '../env.ts';
import type { ContentReader, PageContent } from './content-reader.ts';
import { readerOf } from './reader-of.ts';

/** Loads once and keeps the result; a failed load is forgotten, so that the next call tries again. */
export class LoadedOnce<T> {
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | null = null;
  #since = 0;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** The loaded value; loaded again when it is older than `maxAge` milliseconds. */
  get(maxAge = Number.POSITIVE_INFINITY): Promise<T> {
    if (this.#loading && performance.now() - this.#since <= maxAge) return this.#loading;
    const loading = this.#load();
    this.#loading = loading;
    this.#since = performance.now();
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }
}

declare global {
  var datelineContent: LoadedOnce<ContentReader> | undefined;
  var datelineOtherContent: AsyncLocalStorage<PageContent> | undefined;
}

/**
 * The newsroom of this process. It hangs on `globalThis` because two copies of this module run in one
 * process, the program's and the bundled pages', which must read one newsroom once.
 */
export function loadedContent(): LoadedOnce<ContentReader> {
  globalThis.datelineContent ??= new LoadedOnce(async () =>
    readerOf(await readNewsroom(readEnv().cmsUrl)),
  );
  return globalThis.datelineContent;
}

/** Gives the pages of this process a newsroom that somebody else keeps. */
export function giveContent(reader: ContentReader): void {
  globalThis.datelineContent = new LoadedOnce(async () => reader);
}

/** What the page that is being made reads; at most `maxAge` milliseconds old. */
export async function contentOfPage(maxAge: number): Promise<PageContent> {
  return otherContent().getStore() ?? loadedContent().get(maxAge);
}

/** Makes a page of other content than this process keeps; pages made at the same time hear nothing of it. */
export function withContent<T>(content: PageContent, makePage: () => Promise<T>): Promise<T> {
  return otherContent().run(content, makePage);
}

function otherContent(): AsyncLocalStorage<PageContent> {
  globalThis.datelineOtherContent ??= new AsyncLocalStorage();
  return globalThis.datelineOtherContent;
}
