import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import type { DatabaseAdapter } from 'payload';

/** A document of `receipts`, as Payload stores it. */
export interface StoredReceipt {
  /** Of the cursor: the change log, and the number of its last change that the receipt is about. */
  log: string;
  number: number;
  cursor: string;
  release: string;
  releasedAt: Date;
  milliseconds: number;
  written: number;
  removed: number;
  documents: Receipt['documents'];
  /** Null: it went live. */
  errorMessage: string | null;
  errorCollection: string | null;
  errorDocument: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export function receiptsOf({ connection }: Pick<DatabaseAdapter, 'connection'>) {
  return connection.collection<StoredReceipt>('receipts');
}
