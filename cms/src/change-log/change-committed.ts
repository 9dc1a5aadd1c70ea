import type { DatabaseAdapter, Payload } from 'payload';

declare module 'payload' {
  export interface DatabaseAdapter {
    changeSignal: ChangeSignal;
  }
}

/** Kept at the database adapter, of which a process has one: a bundle may hold this module twice. */
interface ChangeSignal {
  /** Open transactions, by id, that have written a row of the change log. */
  writers: Set<string>;
  listeners: Set<() => void>;
}

/**
 * Calls `listener` after each commit in this process that wrote a row of the change log; what other
 * processes commit is not heard. Gives a function that ends it.
 */
export function onChangeCommitted({ db }: Payload, listener: () => void): () => void {
  const { listeners } = db.changeSignal;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes that an open transaction has written a row. */
export function noteRows({ changeSignal }: DatabaseAdapter, transaction: string): void {
  changeSignal.writers.add(transaction);
}

/** Gives the adapter its signal, and makes its commits give it. */
export function signalCommits(
  db: Pick<DatabaseAdapter, 'commitTransaction' | 'rollbackTransaction'>,
): void {
  const signal: ChangeSignal = { writers: new Set(), listeners: new Set() };
  const { commitTransaction, rollbackTransaction } = db;
  Object.assign(db, {
    changeSignal: signal,
    commitTransaction: async (id: Parameters<typeof commitTransaction>[0]) => {
      const hasRows = signal.writers.delete(String(await id));
      await commitTransaction.call(db, id);
      if (hasRows) for (const listener of signal.listeners) listener();
    },
    rollbackTransaction: async (id: Parameters<typeof rollbackTransaction>[0]) => {
      signal.writers.delete(String(await id));
      await rollbackTransaction.call(db, id);
    },
  });
}
