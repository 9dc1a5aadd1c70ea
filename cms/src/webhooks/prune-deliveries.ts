import type { Payload } from 'payload';
import { deliveriesOf } from './documents.ts';

const day = 24 * 3600 * 1000;
const keepDeliveredDays = 7;
const keepDays = 30;

/** Deletes old entries of the delivery log: delivered ones after a week, all after 30 days. */
export async function pruneDeliveries(payload: Payload, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  await deliveriesOf(payload).deleteMany({
    $or: [
      { status: 'delivered', createdAt: { $lt: before(keepDeliveredDays) } },
      { createdAt: { $lt: before(keepDays) } },
    ],
  });
}
