import { describe, expect, it } from 'vitest';
import { pageNumbers, paging, parsePageNumber } from './paging.ts';

/** n items, newest first, named by their age rank: n-1 … 0. */
const items = (n: number) => Array.from({ length: n }, (_, index) => n - 1 - index);

describe('paging', () => {
  it('has only a head until two pages are full', () => {
    expect(paging([], 3)).toEqual({ head: [], archive: [] });
    expect(paging(items(5), 3)).toEqual({ head: [4, 3, 2, 1, 0], archive: [] });
  });

  it('puts the oldest on page 1, newest first inside the page', () => {
    expect(paging(items(6), 3)).toEqual({ head: [5, 4, 3], archive: [[2, 1, 0]] });
    expect(paging(items(10), 3)).toEqual({
      head: [9, 8, 7, 6],
      archive: [
        [2, 1, 0],
        [5, 4, 3],
      ],
    });
  });

  it('shows every item once, with a head of one to just under two pages', () => {
    for (let n = 20; n < 130; n += 1) {
      const { head, archive } = paging(items(n));
      expect([...head, ...archive.toReversed().flat()]).toEqual(items(n));
      expect(head.length).toBeGreaterThanOrEqual(20);
      expect(head.length).toBeLessThan(40);
    }
  });

  it('leaves archive pages as they are when a story is added', () => {
    for (let n = 0; n < 100; n += 1) {
      const before = paging(items(n), 5).archive;
      expect(paging(items(n + 1), 5).archive.slice(0, before.length)).toEqual(before);
    }
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
