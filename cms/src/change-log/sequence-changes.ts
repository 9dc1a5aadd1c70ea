import { formatCursor } from '@dateline/shared/feed/cursor.ts';
import type { DatabaseAdapter, Payload } from 'payload';
import { inTransaction, type Session } from '../database/in-transaction.ts';
import { alsoInSequence } from './also-in-sequence.ts';
import { type ChangeCounter, changeLog, counterId, type LoggedChange } from './change-log.ts';

/** A change that has its place in the log. */
export interface SequencedChange extends LoggedChange {
  number: number;
  cursor: string;
}

/**
 * Gives committed changes their numbers, and gives back those that it numbered. Any process may call
 * it at any time: two that meet conflict on the counter, and one of them looks again, so numbers
 * appear in order, none twice, and no reader ever sees one before all smaller ones.
 */
export function sequenceChanges(payload: Payload): Promise<SequencedChange[]> {
  return inSequencingTurn(payload.db, () =>
    inTransaction(payload.db, async ({ session }) => {
      const { changes } = await sequenceWithin(payload, session);
      return changes;
    }),
  );
}

/** Lets those of this process who give numbers do so one after the other, so that they don't conflict. */
export function inSequencingTurn<T>(
  { changeSignal }: DatabaseAdapter,
  work: () => Promise<T>,
): Promise<T> {
  const turn = changeSignal.sequencing.then(work);
  changeSignal.sequencing = turn.catch(() => {});
  return turn;
}

export interface Sequenced {
  changes: SequencedChange[];
  /** As it is afterwards. */
  counter: ChangeCounter;
  /** True if there were so many that the next call has the rest. */
  more: boolean;
}

/** The same in the caller's transaction. */
export async function sequenceWithin(payload: Payload, session: Session): Promise<Sequenced> {
  const { rows } = changeLog(payload.db);
  const pending = await rows
    .find({ number: null }, { session, sort: { at: 1, _id: 1 }, limit: batch })
    .toArray();
  const counter = await moveCounter(payload, pending.length, session);
  const first = counter.last - pending.length + 1;
  const changes = pending.map((row, index) => {
    const number = first + index;
    return { ...row, number, cursor: formatCursor({ log: counter.log, number }) };
  });
  if (changes.length > 0) {
    await rows.bulkWrite(
      changes.map(({ _id, number }) => ({
        updateOne: { filter: { _id }, update: { $set: { number } } },
      })),
      { session, ordered: false },
    );
    for (const each of alsoInSequence) await each(changes, session, payload);
  }
  return { changes, counter, more: pending.length === batch };
}

/** Bounds the size of one transaction; the rest waits for the next call. */
const batch = 1000;

async function moveCounter({ db }: Payload, by: number, session: Session): Promise<ChangeCounter> {
  const { counters } = changeLog(db);
  const counter =
    by === 0
      ? await counters.findOne({ _id: counterId }, { session })
      : await counters.findOneAndUpdate(
          { _id: counterId },
          { $inc: { last: by } },
          { session, returnDocument: 'after' },
        );
  if (!counter)
    throw new Error('The change log has no counter: ensureChangeLog makes it at start.');
  return counter;
}
