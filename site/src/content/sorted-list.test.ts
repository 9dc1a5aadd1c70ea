import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedList } from './sorted-list.ts';

const anyWork = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('a', 'aa', 'b', 'Z', '아')));

test('has what was added and not removed, in order, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('c', 'b', 'c2')), anyWork, (beginning, work) => {
      const expected = new Set<string>(beginning);
      const list = new SortedList<string>((key) => key, expected);
      for (const [added, key] of work) {
        if (added) list.add(key);
        else list.remove(key);
        if (added) expected.add(key);
        else expected.delete(key);
      }
      const sorted = [...expected].sort();
      expect(list.slice()).toEqual(sorted);
      expect(list).toHaveLength(sorted.length);
      expect(sorted.map((key) => list.position(key))).toEqual(sorted.map((_, index) => index));
    }),
  );
});

test('a value takes the place of one with the same key', () => {
  const list = new SortedList<{ key: string; words: string }>(({ key }) => key);
  list.add({ key: 'a', words: 'old' });
  list.add({ key: 'a', words: 'new' });
  expect(list.slice()).toEqual([{ key: 'a', words: 'new' }]);
});

test('positions beyond an end have no values', () => {
  const list = new SortedList<string>((key) => key, ['a', 'b', 'c']);
  expect(list.slice(-2, 2)).toEqual(['a', 'b']);
  expect(list.slice(2, 9)).toEqual(['c']);
  expect(list.slice(-5, -1)).toEqual([]);
  expect(list.position('bb')).toBe(2);
});
