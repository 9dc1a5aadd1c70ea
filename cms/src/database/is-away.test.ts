import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { expect, test } from 'vitest';
import { isAway } from './is-away.ts';

class PoolClearedOnNetworkError extends Error {
  override name = 'PoolClearedOnNetworkError';
}

test.each([
  ['a connection that broke', new MongoNetworkError('read ECONNRESET')],
  ['a server that is not found', new MongoServerSelectionError('ECONNREFUSED', {} as never)],
  ['connections that were given up with another', new PoolClearedOnNetworkError()],
  ['a server that shuts down', new MongoServerError({ message: 'shutdown', code: 11600 })],
  ['the system’s own error', Object.assign(new Error('Ended'), { code: 'EPIPE' })],
  ['a label', new MongoServerError({ message: 'x', errorLabels: ['RetryableWriteError'] })],
])('%s means that the database is away', (_, error) => {
  expect(isAway(error)).toBe(true);
});

test.each([
  ['a write that met another', new MongoServerError({ message: 'WriteConflict', code: 112 })],
  ['any other error', new Error('Away')],
  ['no error', 'MongoNetworkError'],
])('%s does not', (_, error) => {
  expect(isAway(error)).toBe(false);
});
