import { expect, it } from 'vitest';
import { numberSources } from './number-sources.ts';

const known = (...ids: string[]) => new Map(ids.map((id) => [id, `source ${id}`]));

it('numbers sources in the order of citation, each once', () => {
  const { sources, numbersOf } = numberSources(['b', 'a', 'b', 'c'], known('a', 'b', 'c', 'd'));
  expect(sources).toEqual(['source b', 'source a', 'source c']);
  expect(numbersOf(['c', 'b', 'b'])).toEqual([1, 3]);
});

it('gives no number to a source that readers may not see', () => {
  const { sources, numbersOf } = numberSources(['internal', 'a'], known('a'));
  expect(sources).toEqual(['source a']);
  expect(numbersOf(['internal', 'a'])).toEqual([1]);
});
