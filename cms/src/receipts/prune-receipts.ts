import type { Payload } from 'payload';
import { receiptsOf } from './stored-receipts.ts';

/** Deletes the receipts from before `before`, but not the newest one, which says up to where all is live. */
export async function pruneReceipts({ db }: Payload, before: Date): Promise<void> {
  const receipts = receiptsOf(db);
  const newest = await receipts.findOne({ errorMessage: null }, { sort: { releasedAt: -1 } });
  await receipts.deleteMany({
    releasedAt: { $lt: before },
    ...(newest && { _id: { $ne: newest._id } }),
  });
}
