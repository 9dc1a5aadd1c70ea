import type { Payload } from 'payload';
import { deliveriesOf, type ObjectId, type Session } from './documents.ts';

/** What still waits for an endpoint that was switched off is dead until an admin sends it again. */
export async function buryWaiting(
  payload: Payload,
  endpoint: ObjectId,
  why: string,
  session?: Session,
): Promise<void> {
  await deliveriesOf(payload).updateMany(
    { endpoint, status: 'waiting' },
    { $set: { status: 'dead', nextTry: null, lastAnswer: why, updatedAt: new Date() } },
    { session },
  );
}
