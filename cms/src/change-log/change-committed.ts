import type { DatabaseAdapter, Payload, PayloadRequest } from 'payload';

declare module 'payload' {
  export interface DatabaseAdapter {
    changeSignal: ChangeSignal;
  }
}

/** Kept at the database adapter, of which a process has one: a bundle may hold this module twice. */
interface ChangeSignal {
  /** Open transactions, by id, that have written a row of the change log. */
  writers: Set<string>;
  /** Open transactions, by id, that must not be committed, and why. */
  refused: Map<string, Error>;
  listeners: Set<() => void>;
  /** Settled when nobody in this process gives changes their numbers. */
  sequencing: Promise<unknown>;
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

/**
 * Refuses all that the request has written. A bulk operation collects the errors of its documents and
 * commits, with what was written before the error: it is stopped when it tries to.
 */
export async function refuseTransaction(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  error: Error,
): Promise<never> {
  const id = await req.transactionID;
  if (id) req.payload.db.changeSignal.refused.set(String(id), error);
  throw error;
}

/** Gives the adapter its signal, and makes its commits give it. */
export function signalCommits(
  db: Pick<DatabaseAdapter, 'commitTransaction' | 'rollbackTransaction'>,
): void {
  const signal: ChangeSignal = {
    writers: new Set(),
    refused: new Map(),
    listeners: new Set(),
    sequencing: Promise.resolve(),
  };
  const { commitTransaction, rollbackTransaction } = db;
  Object.assign(db, {
    changeSignal: signal,
    commitTransaction: async (id: Parameters<typeof commitTransaction>[0]) => {
      const transaction = String(await id);
      const refusal = signal.refused.get(transaction);
      if (refusal) throw refusal;
      const hasRows = signal.writers.delete(transaction);
      await commitTransaction.call(db, id);
      if (hasRows) for (const listener of signal.listeners) listener();
    },
    rollbackTransaction: async (id: Parameters<typeof rollbackTransaction>[0]) => {
      const transaction = String(await id);
      signal.writers.delete(transaction);
      signal.refused.delete(transaction);
      await rollbackTransaction.call(db, id);
    },
  });
}
