import { expect, test } from 'vitest';
import { mergeCounts } from '../merging/merge-counts.ts';
import { wordsOfCounts } from './words-of-merge.ts';

const noCounts = mergeCounts.parse({});

test('says what there is, one or several, and nothing of what there is none of', () => {
  const counts = {
    ...noCounts,
    published: 5000,
    about: 12,
    relationships: 1,
    dropped: 2,
    names: 1,
  };
  expect(wordsOfCounts(counts, 'Amisan')).toEqual([
    '5,000 published stories, 12 about it',
    '1 relationship',
    '2 relationships between the two go into the trash',
    '1 new name for “Amisan”',
  ]);
  expect(wordsOfCounts(noCounts, 'Amisan')).toEqual([]);
});
