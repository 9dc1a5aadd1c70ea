import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { endOrphanedTransactions } from '../src/database/end-orphaned-transactions.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});

afterAll(() => newsroom.close());

test('what a killed process wrote and did not commit is free again within seconds', async () => {
  const { payload } = newsroom;
  const documents = payload.db.connection.collection<{ _id: string; by: string }>('contested');
  await documents.insertOne({ _id: 'one', by: 'nobody' });
  await killedInTransaction();

  // Alone, MongoDB would keep it for a minute.
  const write = { $set: { by: 'the next' } };
  await expect(documents.updateOne({ _id: 'one' }, write, { maxTimeMS: 1000 })).rejects.toThrow();

  onTestFinished(endOrphanedTransactions(payload, { everyMs: 100, deadAfterMs: 1000 }));
  await vi.waitFor(() => documents.updateOne({ _id: 'one' }, write, { maxTimeMS: 500 }), 10_000);
  expect(await documents.findOne({ _id: 'one' })).toEqual({ _id: 'one', by: 'the next' });
});

test('a process that lives keeps its transactions, however long they take', async () => {
  const { payload } = newsroom;
  onTestFinished(endOrphanedTransactions(payload, { everyMs: 100, deadAfterMs: 1000 }));
  const documents = payload.db.connection.collection<{ _id: string; by: string }>('patient');
  await documents.insertOne({ _id: 'one', by: 'nobody' });
  const id = String(await payload.db.beginTransaction());
  const session = payload.db.sessions[id];
  await documents.updateOne({ _id: 'one' }, { $set: { by: 'me' } }, { session });
  const processes = payload.db.connection.collection('cms-processes');
  const started = Date.now();
  await vi.waitFor(async () => {
    const [{ seen } = { seen: new Date(0) }] = await processes
      .find<{ seen: Date }>({})
      .sort({ seen: -1 })
      .toArray();
    expect(seen.getTime()).toBeGreaterThan(started + 2500);
  }, 10_000);
  await payload.db.commitTransaction(id);
  expect(await documents.findOne({ _id: 'one' })).toEqual({ _id: 'one', by: 'me' });
});

/** Resolves when a process has written in a transaction and was killed with it open. */
async function killedInTransaction(): Promise<void> {
  const script = path.join(import.meta.dirname, 'support/open-transaction-process.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) if (line === 'written') break;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
