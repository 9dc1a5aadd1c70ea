import { beforeEach, expect, test, vi } from 'vitest';
import { ids, sampleArticle, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { notedClaims } from './claim-notes.ts';
import { liveEntryOf } from './sample-live-entry.ts';

const { getLiveEntry } = vi.hoisted(() => ({ getLiveEntry: vi.fn() }));
vi.mock('astro:content', () => ({ getLiveEntry }));

beforeEach(() => {
  getLiveEntry.mockImplementation(liveEntryOf(sampleNewsroom()));
});

test('claims are footnotes after those of the text, but for those of which readers see no source', async () => {
  const claim = (sources: string[], changes: object = {}) => ({
    statement: 'So it is.',
    statementType: 'reported',
    sources,
    ...changes,
  });
  const { claims } = sampleArticle({
    claims: [
      claim([ids.source]),
      claim([ids.hidden]),
      claim([ids.hidden, ids.source], { statementType: 'assessment', confidence: 'low' }),
    ],
  });
  const notes = (await notedClaims(claims, 3)).map(({ note }) => note);
  expect(notes).toMatchObject([
    { number: 4, statement: { type: 'reported', confidence: null }, note: null },
    null,
    { number: 5, statement: { type: 'assessment', confidence: 'low' } },
  ]);
  expect(notes.map((note) => note?.sources.map(({ id }) => id))).toEqual([
    [ids.source],
    undefined,
    [ids.source],
  ]);
});
