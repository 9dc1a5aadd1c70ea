import { parseCursor } from '@dateline/shared/feed/cursor.ts';
import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import type { Payload } from 'payload';
import { receiptsOf, type StoredReceipt } from './stored-receipts.ts';

/**
 * Keeps what the publisher reported, and logs a failure. The same one again is kept once; of one
 * failure that comes back at every try the last time is kept.
 */
export async function keepReceipt(payload: Payload, receipt: Receipt): Promise<void> {
  const stored = storedReceipt(receipt, new Date());
  const { log, number, release, releasedAt, errorMessage, updatedAt, ...rest } = stored;
  const isFailure = errorMessage !== null;
  const { upsertedCount } = await receiptsOf(payload.db).updateOne(
    isFailure ? { log, number, errorMessage } : { log, number, release, releasedAt, errorMessage },
    isFailure
      ? { $setOnInsert: { release, ...rest }, $max: { releasedAt, updatedAt } }
      : { $setOnInsert: { updatedAt, ...rest } },
    // A receipt that is lost with the server is made good by the next one.
    { upsert: true, writeConcern: { w: 1 } },
  );
  if (isFailure && upsertedCount > 0) logFailure(payload, receipt);
}

function storedReceipt(receipt: Receipt, now: Date): StoredReceipt {
  const { error, cursor, releasedAt, ...rest } = receipt;
  const { log = '', number = 0 } = parseCursor(cursor) ?? {};
  return {
    ...rest,
    log,
    number,
    cursor,
    releasedAt: new Date(releasedAt),
    errorMessage: error?.message ?? null,
    errorCollection: error?.collection ?? null,
    errorDocument: error?.id ?? null,
    createdAt: now,
    updatedAt: now,
  };
}

function logFailure({ logger }: Payload, { release, cursor, error }: Receipt): void {
  logger.error({
    release,
    cursor,
    collection: error?.collection,
    document: error?.id,
    msg: `The publisher released nothing: ${error?.message}`,
  });
}
