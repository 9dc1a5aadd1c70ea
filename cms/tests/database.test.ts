import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});

afterAll(() => newsroom.close());

test('a write that fails half-way leaves nothing behind: transactions are on', async () => {
  const { payload } = newsroom;
  const transaction = await payload.db.beginTransaction();
  expect(transaction).not.toBeNull();
  const req = { transactionID: transaction ?? undefined };
  await payload.create({
    collection: 'sections',
    data: { name: 'Half', slug: 'half', order: 1 },
    req,
  });
  await payload.db.rollbackTransaction(transaction ?? '');
  expect((await payload.count({ collection: 'sections' })).totalDocs).toBe(0);
});

test('all indexes stand before the first write', async () => {
  for (const model of Object.values(newsroom.payload.db.connection.models)) {
    const standing = (await model.listIndexes()).map(({ key }) => JSON.stringify(key));
    const wanted = model.schema.indexes().map(([key]) => JSON.stringify(key));
    expect(standing, model.modelName).toEqual(expect.arrayContaining(wanted));
  }
});
