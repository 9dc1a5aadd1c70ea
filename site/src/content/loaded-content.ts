import { readNewsroom } from '../cms/read-newsroom.ts';
import { readEnv } from '../env.ts';
import type { ContentReader } from './content-reader.ts';
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
