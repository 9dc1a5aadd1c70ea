import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { APIError, Forbidden } from 'payload';
import { expect, test } from 'vitest';
import { sayDatabaseIsAway } from './say-database-is-away.ts';

const disconnected = 0;
const connected = 1;

test.each([
  [new MongoNetworkError('read ECONNRESET')],
  [new MongoServerSelectionError('connect ECONNREFUSED', {} as never)],
])('%s is answered with 503', (error) => {
  expect(answerTo(error, { readyState: connected })).toMatchObject({ status: 503 });
});

test('whom nobody could look up is not refused', () => {
  expect(answerTo(new Forbidden(), { readyState: disconnected })).toMatchObject({ status: 503 });
  expect(answerTo(new APIError('No.', 401), { readyState: disconnected })).toMatchObject({
    status: 503,
  });
});

test('other answers stay as they are', () => {
  expect(answerTo(new Forbidden(), { readyState: connected })).toBeUndefined();
  expect(answerTo(new Forbidden(), { readyState: disconnected, user: {} })).toBeUndefined();
  expect(answerTo(new APIError('No.', 400), { readyState: disconnected })).toBeUndefined();
  const refused = new MongoServerError({ message: 'E11000', code: 11000 });
  expect(answerTo(refused, { readyState: connected })).toBeUndefined();
});

function answerTo(
  error: Error,
  { readyState, user = null }: { readyState: number; user?: object | null },
) {
  return sayDatabaseIsAway({
    error,
    req: { user, payload: { db: { connection: { readyState } } } },
  });
}
