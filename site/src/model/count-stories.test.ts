import { expect, it } from 'vitest';
import { countStories, storiesInWords } from './count-stories.ts';

it('counts an article once for each entity', () => {
  const counts = countStories([
    { about: ['a'], mentions: ['a', 'b'] },
    { about: ['b'], mentions: [] },
  ]);
  expect([...counts]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(storiesInWords(counts.get('a') ?? 0)).toBe('1 story');
  expect(storiesInWords(0)).toBe('0 stories');
});
