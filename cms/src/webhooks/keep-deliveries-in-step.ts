import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { buryWaiting } from './bury-waiting.ts';
import { deliveriesOf, objectId, type Session } from './documents.ts';

/** What waits for an endpoint that is switched off is given up. */
export const buryWhenDisabled: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const id = objectId(req.payload, doc.id);
  if (id && previousDoc?.enabled && !doc.enabled) {
    await buryWaiting(req.payload, id, 'The endpoint was switched off.', await sessionOf(req));
  }
  return doc;
};

/** The log of an endpoint goes with it. */
export const deleteDeliveries: CollectionAfterDeleteHook = async ({ id, req }) => {
  const endpoint = objectId(req.payload, String(id));
  const session = await sessionOf(req);
  if (endpoint) await deliveriesOf(req.payload).deleteMany({ endpoint }, { session });
};

/** The database session of the request's transaction. */
async function sessionOf(req: PayloadRequest): Promise<Session | undefined> {
  const transaction = await req.transactionID;
  return transaction === undefined ? undefined : req.payload.db.sessions[transaction];
}
