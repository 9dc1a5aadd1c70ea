import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { type DeliveryDocument, deliveriesOf, type ObjectId } from './documents.ts';
import { keptAttempts, type Outcome } from './outcome.ts';

const gatherMs = 50;

interface Entry {
  delivery: Pick<DeliveryDocument, 'tries'> & { _id: ObjectId };
  outcome: Outcome;
  written: () => void;
  failed: (error: unknown) => void;
}

/**
 * Writes what came of deliveries: all results that arrive shortly after one another, or while one write
 * is under way, go into one. A result counts only for the try it belongs to, so that a worker that stood still does not
 * write over what its successor did.
 */
export class ResultLog {
  readonly #payload: Payload;
  #entries: Entry[] = [];
  #writing = false;

  constructor(payload: Payload) {
    this.#payload = payload;
  }

  /** Resolves once the result is in the database. */
  add(delivery: Entry['delivery'], outcome: Outcome): Promise<void> {
    return new Promise((written, failed) => {
      this.#entries.push({ delivery, outcome, written, failed });
      if (!this.#writing) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#entries.length > 0) {
      // Whoever was rung asks for the changes now: what became of the ring can wait for that.
      await wait(gatherMs);
      const entries = this.#entries;
      this.#entries = [];
      try {
        await deliveriesOf(this.#payload).bulkWrite(entries.map(asUpdate), { ordered: false });
        for (const { written } of entries) written();
      } catch (error) {
        for (const { failed } of entries) failed(error);
      }
    }
    this.#writing = false;
  }
}

function asUpdate({ delivery, outcome: { attempt, ...fields } }: Entry) {
  return {
    updateOne: {
      filter: { _id: delivery._id, status: 'waiting' as const, tries: delivery.tries },
      update: {
        $set: { ...fields, updatedAt: new Date() },
        $push: { attempts: { $each: [attempt], $slice: -keptAttempts } },
      },
    },
  };
}
