export const pageSize = 20;

/**
 * How many archive pages a list of `total` articles has. They are full and numbered from the oldest, so
 * that a new story leaves every one of them as it was; the head page (`/`, `/sections/x/`) holds the
 * newest, from one page's worth to just under two.
 */
export function archivePages(total: number, size: number = pageSize): number {
  return Math.max(0, Math.floor(total / size) - 1);
}

/** The positions of a page's articles, counted from the oldest: the first, and the one after the last. */
export function pageBounds(
  total: number,
  page: number | 'head',
  size: number = pageSize,
): [number, number] {
  if (page === 'head') return [archivePages(total, size) * size, total];
  return [(page - 1) * size, page * size];
}

/** Where one can go from a page of a list. */
export interface Pager {
  /** The page whose stories are newer; null on the head. */
  newer: number | 'head' | null;
  /** The page whose stories are older; null where there are none. */
  older: number | null;
  /** Further pages to offer, highest first. */
  numbers: number[];
}

export function pagerOf(page: number | 'head', pages: number): Pager {
  const older = page === 'head' ? pages : page - 1;
  return {
    newer: page === 'head' ? null : page < pages ? page + 1 : 'head',
    older: older > 0 ? older : null,
    numbers: pageNumbers(page === 'head' ? null : page, pages),
  };
}

/**
 * The page numbers to offer beside page `current` (null is the head), highest first: its neighbours,
 * those 10 and 100 away, and the first. Few at any size of archive, and every page is some steps away.
 * A new archive page changes only the four pages 1, 2, 10 and 100 below it, not all of them.
 */
export function pageNumbers(current: number | null, pages: number): number[] {
  const here = current ?? pages;
  const offered = new Set([1, ...steps.map((step) => here + step)]);
  return [...offered].filter((page) => page >= 1 && page <= pages).sort((a, b) => b - a);
}

const steps = [-100, -10, -2, -1, 0, 1, 2, 10, 100];

/** The pages that are others once an archive has `page` as its newest: it, and those that lead to it. */
export function pagesOffering(page: number): number[] {
  return steps.map((step) => page - step).filter((other) => other >= 1 && other <= page);
}

/** Parameters of a list's archive pages, for Astro, each with `others`. */
export function archivePaths<P extends object>(pages: number, others: P) {
  return Array.from({ length: pages }, (_, index) => ({
    params: { ...others, page: String(index + 1) },
  }));
}

/** The number in a path like `/page/12/`; null for anything that is not a plain positive number. */
export function parsePageNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
