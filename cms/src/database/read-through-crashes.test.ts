import { MongoNetworkError } from 'mongodb';
import type { DatabaseAdapterObj, PayloadRequest } from 'payload';
import { expect, test, vi } from 'vitest';
import { readThroughCrashes } from './read-through-crashes.ts';

test('a read whose connections are all dead is done again', async () => {
  const { db, find } = adapterWhoseReadsFail(new MongoNetworkError('closed'), 3);
  await expect(db.find({ collection: 'articles' })).resolves.toBe('found');
  expect(find).toHaveBeenCalledTimes(4);
});

test('within a transaction, and after any other error, it is not', async () => {
  const inside = adapterWhoseReadsFail(new MongoNetworkError('closed'), 1);
  const req: Partial<PayloadRequest> = { transactionID: 'one' };
  await expect(inside.db.find({ collection: 'articles', req })).rejects.toThrow('closed');
  const other = adapterWhoseReadsFail(new Error('no such field'), 1);
  await expect(other.db.find({ collection: 'articles' })).rejects.toThrow('no such field');
});

test('it gives up where the database stays away', async () => {
  const { db, find } = adapterWhoseReadsFail(new MongoNetworkError('closed'), 100);
  await expect(db.find({ collection: 'articles' })).rejects.toThrow('closed');
  expect(find).toHaveBeenCalledTimes(6);
});

function adapterWhoseReadsFail(error: Error, times: number) {
  const find = vi.fn(async (_: { collection: string; req?: Partial<PayloadRequest> }) => 'found');
  for (let time = 0; time < times; time++) find.mockRejectedValueOnce(error);
  const bare = { find, findOne: find, findGlobal: find, count: find };
  const adapter: DatabaseAdapterObj<typeof bare> = { init: () => bare, defaultIDType: 'text' };
  const db = readThroughCrashes(adapter).init({ payload: {} as never });
  return { db, find };
}
