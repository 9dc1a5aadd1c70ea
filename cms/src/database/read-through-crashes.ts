import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseAdapterObj, PayloadRequest } from 'payload';
import { isAway } from './is-away.ts';

const reads = ['find', 'findOne', 'findGlobal', 'count'] as const;
type Readable = Record<(typeof reads)[number], (args: never) => Promise<unknown>>;

const tries = 6;
const firstPauseMs = 20;
const patienceMs = 10_000;

/**
 * The database adapter, with reads outside of transactions that outlive a crash of the database. When it
 * comes back every connection that a process has is dead; the driver tries one other of them and gives
 * up, and Payload, which could not look the account up then, tells an editor that he may not do this.
 */
export function readThroughCrashes<Database extends Readable>(
  adapter: DatabaseAdapterObj<Database>,
): DatabaseAdapterObj<Database> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      for (const name of reads) {
        const read = db[name];
        Object.assign(db, { [name]: (args: never) => again(args, () => read.call(db, args)) });
      }
      return db;
    },
  };
}

async function again<T>(
  { req }: { req?: Partial<PayloadRequest> | undefined },
  read: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      // In a transaction the whole of it has to be done again.
      const isLast = attempt === tries || performance.now() > end;
      if (isLast || !isAway(error) || (await req?.transactionID)) throw error;
      await wait(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
