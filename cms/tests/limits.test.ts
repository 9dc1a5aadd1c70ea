import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayKey } from '../src/limits/day-key.ts';
import { limiter } from '../src/limits/limiter.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

test('two processes count together, each key and each name for itself', async () => {
  const limit = { name: 'tries', points: 3, seconds: 60 };
  const [one, two] = [limiter(newsroom.payload, limit), limiter(newsroom.payload, limit)];
  const answers = await Promise.all([one.take('a'), two.take('a'), one.take('a'), two.take('a')]);
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3);
  const refused = await one.take('a');
  expect(refused.allowed).toBe(false);
  expect(refused.retryAfterSeconds).toBeGreaterThan(50);
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect(await one.take('b')).toEqual({ allowed: true, retryAfterSeconds: 0 });
  const other = limiter(newsroom.payload, { ...limit, name: 'others' });
  expect(await other.take('a')).toEqual({ allowed: true, retryAfterSeconds: 0 });
});

test('what is kept names no address and ends within a day', async () => {
  const address = '192.0.2.77';
  await limiter(newsroom.payload, { name: 'kept', points: 1, seconds: 86_400 }).take(
    dayKey('secret', address),
  );
  const { db } = newsroom.payload.db.connection;
  const [row] =
    (await db
      ?.collection('limits')
      .find({ key: /^kept:/ })
      .toArray()) ?? [];
  expect(JSON.stringify(row)).not.toContain(address);
  expect(row?.expire - Date.now()).toBeLessThanOrEqual(86_400_000);
  expect(await db?.collection('limits').indexes()).toContainEqual(
    expect.objectContaining({ key: { expire: -1 }, expireAfterSeconds: 0 }),
  );
  expect(() => limiter(newsroom.payload, { name: 'long', points: 1, seconds: 86_401 })).toThrow(
    'longer than a day',
  );
});
