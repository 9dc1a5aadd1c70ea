/**
 * Archive pages are numbered from the oldest, so that a new story leaves every one of them as it was.
 * The head page (`/`, `/sections/x/`) holds the newest, from one page's worth to just under two.
 */
export interface Paging<T> {
  /** The newest first. */
  head: T[];
  /** `archive[k - 1]` is page k: page 1 holds the oldest items; inside a page the newest come first. */
  archive: T[][];
}

export const pageSize = 20;

/** Divides items, newest first, into a head page and archive pages. */
export function paging<T>(newestFirst: readonly T[], size: number = pageSize): Paging<T> {
  const pages = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const total = newestFirst.length;
  const archive = Array.from({ length: pages }, (_, index) =>
    newestFirst.slice(total - (index + 1) * size, total - index * size),
  );
  return { head: newestFirst.slice(0, total - pages * size), archive };
}

/**
 * The page numbers to offer beside page `current` (null is the head), highest first: its neighbours,
 * those 10 and 100 away, and the first. Few at any size of archive, and every page is some steps away.
 * A new archive page changes only the four pages 1, 2, 10 and 100 below it, not all of them.
 */
export function pageNumbers(current: number | null, pages: number): number[] {
  const here = current ?? pages;
  const steps = [-100, -10, -2, -1, 0, 1, 2, 10, 100];
  const offered = new Set([1, ...steps.map((step) => here + step)]);
  return [...offered].filter((page) => page >= 1 && page <= pages).sort((a, b) => b - a);
}

/** The number in a path like `/page/12/`; null for anything that is not a plain positive number. */
export function parsePageNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
