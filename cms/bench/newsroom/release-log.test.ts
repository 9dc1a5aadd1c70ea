import { expect, test } from 'vitest';
import { now } from '../measure/clock.ts';
import { NoRelease, ReleaseLog } from './release-log.ts';

const line = (fields: object) =>
  JSON.stringify({
    level: 30,
    msg: 'released',
    cursor: '00000000000000aa.7',
    heardAt: '2026-11-24T08:00:00.250Z',
    feedMs: 4,
    renderMs: 9,
    releaseMs: 3,
    written: 9,
    removed: 0,
    unchanged: 2,
    ...fields,
  });

test('the first release after a moment, whether it was logged before or after the question', async () => {
  const log = new ReleaseLog();
  log.hear(line({ cursor: '00000000000000aa.6' }));
  const since = now();
  const first = log.first(since);
  log.hear(line({ written: 0 }));
  log.hear('(node:1) Warning: not JSON');
  log.hear(line({}));
  expect(await first).toMatchObject({
    cursor: '00000000000000aa.7',
    heardAt: Date.UTC(2026, 10, 24, 8, 0, 0, 250),
    written: 9,
  });
  expect((await log.first(since)).loggedAt).toBeGreaterThan(since);
  expect(log.releases).toHaveLength(3);
});

test('no release is an error', async () => {
  await expect(new ReleaseLog().first(0, 5)).rejects.toThrow(NoRelease);
});

test('a release without its fields is an error, not a figure', () => {
  expect(() => new ReleaseLog().hear(line({ renderMs: undefined }))).toThrow();
});
