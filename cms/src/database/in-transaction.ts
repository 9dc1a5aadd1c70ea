import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseAdapter } from 'payload';
import { isTransient } from './is-transient.ts';

/** An open transaction: its session, and the id by which Payload's operations find it (`req`). */
export interface Transaction {
  id: string;
  session: Session;
}

/** A point in the database's own time: seconds, and a number within the second. */
export interface Moment {
  t: number;
  i: number;
}

export type Session = DatabaseAdapter['sessions'][string];

/**
 * Runs `work` in a transaction of its own that survives a crash once it is committed. While it meets
 * another transaction it is run again, after growing pauses with jitter, `tries` times at most. With a
 * `moment` it runs once, for reading, and sees the database as it was then, for about five minutes
 * (`minSnapshotHistoryWindowInSeconds`).
 *
 * @throws {Error} the last conflict, for which `isTransient` is true
 */
export async function inTransaction<T>(
  db: DatabaseAdapter,
  work: (transaction: Transaction) => Promise<T>,
  { moment, tries = 20 }: { moment?: Moment; tries?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const transaction = await begin(db, moment);
    try {
      const result = await work(transaction);
      await db.commitTransaction(transaction.id);
      return result;
    } catch (error) {
      await giveUp(db, transaction);
      if (moment || attempt === tries || !isTransient(error)) throw error;
      await wait(2 ** Math.min(attempt, 6) * (0.5 + Math.random()));
    }
  }
}

async function begin(db: DatabaseAdapter, moment?: Moment): Promise<Transaction> {
  const id = String(
    await db.beginTransaction({
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
    }),
  );
  const session = db.sessions[id];
  if (!session) throw new Error('The database gives no transactions: it must be a replica set.');
  if (moment) {
    // The driver knows no option for it, and sends what it finds here along with the first command.
    const { Timestamp } = db.connection.base.mongo.BSON;
    const { readConcern } = session.transaction.options;
    Object.assign(readConcern ?? {}, { atClusterTime: new Timestamp(moment) });
  }
  return { id, session };
}

/** A Payload operation that failed inside has ended the transaction already, or not. */
async function giveUp(db: DatabaseAdapter, { id, session }: Transaction): Promise<void> {
  await db.rollbackTransaction(id);
  if (!session.hasEnded) await session.endSession();
}
