import type { Payload } from 'payload';
import { pruneReceipts } from '../receipts/prune-receipts.ts';
import { changeLog, counterId } from './change-log.ts';
import { sequenceChanges } from './sequence-changes.ts';

const dayMs = 24 * 60 * 60 * 1000;
const everyMs = 60 * 60 * 1000;

/** Deletes the changes that were saved before `before`, oldest first, and remembers how far. */
export async function pruneChanges(payload: Payload, before: Date): Promise<void> {
  const { rows, counters } = changeLog(payload.db);
  await sequenceChanges(payload);
  // Before the rows: what is numbered from here on is not pruned.
  const counter = await counters.findOne({ _id: counterId });
  const [kept] = await rows
    .find({ number: { $gt: 0 }, at: { $gte: before } }, { sort: { number: 1 }, limit: 1 })
    .toArray();
  const prunedTo = kept?.number ? kept.number - 1 : (counter?.last ?? 0);
  // First the mark: a follower is sent away rather than given a feed with a hole.
  await counters.updateOne(
    { _id: counterId },
    { $max: { prunedTo } },
    { writeConcern: { w: 'majority' } },
  );
  await rows.deleteMany({ number: { $gt: 0, $lte: prunedTo } });
}

/** Prunes the log and the receipts now and every hour for as long as the process lives. */
export function keepPruning(payload: Payload, days: number): void {
  const prune = async () => {
    const before = new Date(Date.now() - days * dayMs);
    try {
      await pruneChanges(payload, before);
      await pruneReceipts(payload, before);
    } catch (err) {
      payload.logger.error({ err, msg: 'The change log was not pruned; next try in an hour.' });
    }
  };
  void prune();
  setInterval(prune, everyMs).unref();
}
