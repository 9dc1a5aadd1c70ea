import type { Payload } from 'payload';
import { buryWaiting } from './bury-waiting.ts';
import { endpointsOf, type ObjectId } from './documents.ts';

/** Switches an endpoint off that answered 410, and gives up what waits for it. */
export async function disableEndpoint(payload: Payload, endpoint: ObjectId, at: Date) {
  const disabledReason = `It answered 410 (“gone”) on ${at.toISOString()}: it wants no more.`;
  await endpointsOf(payload).updateOne(
    { _id: endpoint },
    { $set: { enabled: false, disabledReason, updatedAt: new Date() } },
  );
  await buryWaiting(payload, endpoint, 'The endpoint answered 410 and was switched off.');
  payload.logger.warn(`A webhook endpoint was switched off: ${disabledReason}`);
}
