import { createLocalReq, type PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';

/**
 * Does `work` in one transaction, by a request of the same person within it, and tries again while it
 * meets another save. Payload's operations that get this request neither commit nor end it.
 */
export function withTransaction<T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const { payload, i18n, headers, user } = req;
  return inTransaction(payload.db, async ({ id }) => {
    const within = { i18n, headers, transactionID: id };
    return work(await createLocalReq({ req: within, user: user ?? undefined }, payload));
  });
}
