import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('names and numbers', () => {
  const options = readOptions(['publish,storm', '--articles', '10000', '--new', '5']);
  expect(options).toMatchObject({ names: ['publish', 'storm'], articles: 10_000, new: 5 });
  expect(options).toMatchObject({ edits: 50, cadence: 1, cms: 'built' });
});

test.each([
  [[]],
  [['nonsense']],
  [['publish', '--articles', 'many']],
  [['publish', '--articles', '5']],
  [['build', '--colour', 'red']],
  [['build', '--cms', 'other']],
  [['publish', '--retract', '3', '--new', '2']],
])('%j is refused with the usage', (args) => {
  expect(() => readOptions(args)).toThrow(/npm run bench --/);
});
