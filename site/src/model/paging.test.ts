import { describe, expect, it } from 'vitest';
import {
  archivePages,
  archivePaths,
  pageBounds,
  pageNumbers,
  pagerOf,
  pagesOffering,
  parsePageNumber,
} from './paging.ts';

/** n items, oldest first, named by their age rank: 0 … n-1. */
const items = (n: number) => Array.from({ length: n }, (_, index) => index);

/** The head page and the archive pages of n items, each newest first; page 1 comes first. */
function paging(n: number, size?: number) {
  const page = (page: number | 'head') =>
    items(n)
      .slice(...pageBounds(n, page, size))
      .toReversed();
  const archive = Array.from({ length: archivePages(n, size) }, (_, index) => page(index + 1));
  return { head: page('head'), archive };
}

describe('archivePages and pageBounds', () => {
  it('give only a head until two pages are full', () => {
    expect(paging(0, 3)).toEqual({ head: [], archive: [] });
    expect(paging(5, 3)).toEqual({ head: [4, 3, 2, 1, 0], archive: [] });
  });

  it('put the oldest on page 1, newest first inside the page', () => {
    expect(paging(6, 3)).toEqual({ head: [5, 4, 3], archive: [[2, 1, 0]] });
    expect(paging(10, 3)).toEqual({
      head: [9, 8, 7, 6],
      archive: [
        [2, 1, 0],
        [5, 4, 3],
      ],
    });
  });

  it('show every item once, with a head of one to just under two pages', () => {
    for (let n = 20; n < 130; n += 1) {
      const { head, archive } = paging(n);
      expect([...head, ...archive.toReversed().flat()]).toEqual(items(n).toReversed());
      expect(head.length).toBeGreaterThanOrEqual(20);
      expect(head.length).toBeLessThan(40);
    }
  });

  it('leave archive pages as they are when a story is added', () => {
    for (let n = 0; n < 100; n += 1) {
      const before = paging(n, 5).archive;
      expect(paging(n + 1, 5).archive.slice(0, before.length)).toEqual(before);
    }
  });
});

describe('pagerOf', () => {
  it('leads from the head down to page 1 and back up', () => {
    expect(pagerOf('head', 3)).toEqual({ newer: null, older: 3, numbers: [3, 2, 1] });
    expect(pagerOf(3, 3)).toEqual({ newer: 'head', older: 2, numbers: [3, 2, 1] });
    expect(pagerOf(2, 3)).toEqual({ newer: 3, older: 1, numbers: [3, 2, 1] });
    expect(pagerOf(1, 3)).toEqual({ newer: 2, older: null, numbers: [3, 2, 1] });
  });

  it('leads nowhere from a head without an archive', () => {
    expect(pagerOf('head', 0)).toEqual({ newer: null, older: null, numbers: [] });
  });
});

describe('pagesOffering', () => {
  it('names all pages whose pager another archive page changes', () => {
    for (let pages = 1; pages < 230; pages += 1) {
      const changed = Array.from({ length: pages }, (_, index) => index + 1).filter(
        (page) =>
          page === pages ||
          JSON.stringify(pagerOf(page, pages)) !== JSON.stringify(pagerOf(page, pages - 1)),
      );
      expect(pagesOffering(pages)).toEqual(expect.arrayContaining(changed));
      expect(pagesOffering(pages).length).toBeLessThan(6);
    }
  });
});

describe('archivePaths', () => {
  it('has one for every archive page', () => {
    expect(archivePaths(2, { slug: 'trade' })).toEqual([
      { params: { slug: 'trade', page: '1' } },
      { params: { slug: 'trade', page: '2' } },
    ]);
  });
});

describe('pageNumbers', () => {
  it('lists all pages of a small archive', () => {
    expect(pageNumbers(null, 3)).toEqual([3, 2, 1]);
    expect(pageNumbers(2, 3)).toEqual([3, 2, 1]);
    expect(pageNumbers(null, 0)).toEqual([]);
  });

  it('stays short in a large one', () => {
    expect(pageNumbers(250, 500)).toEqual([350, 260, 252, 251, 250, 249, 248, 240, 150, 1]);
    expect(pageNumbers(null, 500)).toEqual([500, 499, 498, 490, 400, 1]);
  });

  it('changes few pages when one is added', () => {
    const changed = Array.from({ length: 500 }, (_, index) => index + 1).filter(
      (page) => pageNumbers(page, 500).join() !== pageNumbers(page, 501).join(),
    );
    expect(changed).toEqual([401, 491, 499, 500]);
  });
});

describe('parsePageNumber', () => {
  it('takes plain positive numbers only', () => {
    expect(parsePageNumber('12')).toBe(12);
    for (const text of [undefined, '', '0', '-1', '01', '1.5', '1e3', 'two']) {
      expect(parsePageNumber(text)).toBeNull();
    }
  });
});
