import { expect, test } from 'vitest';
import { fewestTries, nextTry, patience } from './backoff.ts';

const start = new Date('2031-01-01T00:00:00Z');
const hour = 3600_000;

/** The moments of all tries, in ms since the first, if each fails at once. */
function schedule(random: () => number): number[] {
  const moments = [0];
  let now: Date | null = start;
  for (;;) {
    now = nextTry(moments.length, start, now, random());
    if (!now) return moments;
    moments.push(now.getTime() - start.getTime());
  }
}

test('with the longest pauses: 5 s, then twice as long each time up to 8 hours, the last at 72 h', () => {
  expect(schedule(() => 1).map((ms) => ms / 1000)).toEqual([
    0,
    5,
    15,
    35,
    75,
    155,
    315,
    635,
    1275,
    2555,
    5115,
    10235,
    20475,
    40955,
    ...[1, 2, 3, 4, 5, 6, 7].map((times) => 40955 + times * 28_800).filter((s) => s < 72 * 3600),
    72 * 3600,
  ]);
});

test('whatever the jitter: at least 10 tries, the last 72 hours after the first', () => {
  for (let run = 0; run < 500; run++) {
    const moments = schedule(Math.random);
    expect(moments.length).toBeGreaterThanOrEqual(fewestTries);
    expect(moments.at(-1)).toBe(patience);
  }
});

test('jitter is full: from nothing to the whole pause', () => {
  expect(nextTry(8, start, start, 0)).toEqual(start);
  expect(nextTry(8, start, start, 0.5)).toEqual(new Date(start.getTime() + 320_000));
  expect(nextTry(8, start, start, 1)).toEqual(new Date(start.getTime() + 640_000));
});

test('after days without the CMS it still gets its ten tries', () => {
  const late = new Date(start.getTime() + 100 * hour);
  expect(nextTry(9, start, late, 1)).toEqual(new Date(late.getTime() + 1_280_000));
  expect(nextTry(10, start, late, 1)).toBeNull();
});
