import { expect, test } from 'vitest';
import { type Publication, sumUpPublishing } from './sum-up-publishing.ts';

const publication = (heardAt: number | null): Publication => ({
  sentAt: 1_000,
  answeredAt: 1_050,
  seenAt: { article: 1_080, front: 1_085, entity: 1_090, feed: 1_100 },
  release: {
    cursor: 'x',
    heardAt,
    feedMs: 5,
    renderMs: 15,
    releaseMs: 10,
    written: 9,
    removed: 0,
    unchanged: 1,
    loggedAt: 1_095,
  },
});

test('pages from both ends, and stages that add up to the whole', () => {
  const { pages, stages } = sumUpPublishing([publication(1_046), publication(1_046)]);
  expect(pages.feed).toMatchObject({ fromSending: { p50: 100 }, fromAnswer: { p95: 50 } });
  expect(pages.article).toMatchObject({ fromAnswer: { p50: 30 } });
  const spans = Object.fromEntries(Object.entries(stages).map(([name, { p50 }]) => [name, p50]));
  expect(spans).toEqual({ api: 50, heard: -4, feed: 5, render: 15, release: 10, rest: 24 });
  const shares = Object.values(stages).map(({ share }) => share ?? 0);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
});

test('a change of which the publisher was not told counts for the pages and not for the stages', () => {
  const { pages, stages, notTold } = sumUpPublishing([publication(null)]);
  expect(pages.front).toMatchObject({ fromSending: { count: 1 } });
  expect(stages.api).toEqual({ count: 0, p50: null, p95: null, p99: null, max: null, share: null });
  expect(notTold).toBe(1);
});
