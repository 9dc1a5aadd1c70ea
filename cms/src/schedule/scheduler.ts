import type { Payload } from 'payload';
import { Lease } from '../database/lease.ts';
import { expireRights } from '../taking-back/expire-rights.ts';
import { rounds } from '../webhooks/rounds.ts';
import { fire } from './fire.ts';
import { schedulesOf } from './schedules.ts';

export interface SchedulerOptions {
  now?: () => Date;
  /** How often it looks by itself: also how late it is after sleep or a new clock. */
  sweepMs?: number;
  leaseMs?: number;
}

export interface Scheduler {
  /** Does what is due now; for tests. */
  sweep(): Promise<void>;
  /** Finishes what it is doing and gives the lease back. */
  stop(): Promise<void>;
}

const hands = 4;

/**
 * Starts the process's scheduler. Of all on a database one works, the one that has the lease. It
 * looks each second for what is due, and to the moment for what is due before that; and each second for
 * photos whose rights have ended, beside that: stories don't wait for them.
 */
export function startScheduler(payload: Payload, options: SchedulerOptions = {}): Scheduler {
  const { now = () => new Date(), sweepMs = 1000 } = options;
  const lease = new Lease(payload, 'scheduler', options.leaseMs ?? 10_000);
  let stopped = false;
  let precise: NodeJS.Timeout | undefined;

  const sweep = rounds(async () => {
    try {
      if (stopped || !(await lease.keep())) return;
      void endRights();
      await fireDue();
      await aimAtNext();
    } catch (error) {
      goOn(error);
    }
  });
  const endRights = rounds(async () => {
    if (!stopped) await expireRights(payload, now()).catch(goOn);
  });
  const timer = setInterval(sweep, sweepMs);
  void sweep();

  return {
    sweep,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      clearTimeout(precise);
      await Promise.all([sweep(), endRights()]);
      await lease.release();
    },
  };

  /** What fails is tried again at the next sweep. */
  function goOn(error: unknown): void {
    payload.logger.error(error, 'The scheduler met an error and goes on.');
  }

  async function fireDue(): Promise<void> {
    const due = await schedulesOf(payload)
      .find({ status: 'waiting', nextTry: { $lte: now() } }, { sort: { nextTry: 1 } })
      .toArray();
    const queue = due.values();
    const hand = async () => {
      // All hands take from one queue: what one has to wait for keeps nothing else.
      for (const { _id } of queue) {
        if (stopped || !(await lease.keep())) return;
        await fire(payload, _id, now).catch(goOn);
      }
    };
    await Promise.all(Array.from({ length: hands }, hand));
  }

  async function aimAtNext(): Promise<void> {
    clearTimeout(precise);
    const [next] = await schedulesOf(payload)
      .find({ status: 'waiting' }, { sort: { nextTry: 1 }, limit: 1 })
      .toArray();
    const ahead = next ? next.nextTry.getTime() - now().getTime() : Number.POSITIVE_INFINITY;
    if (!stopped && ahead < sweepMs) precise = setTimeout(sweep, Math.max(ahead, 1));
  }
}
