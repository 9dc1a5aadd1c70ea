import type { PayloadRequest } from 'payload';
import type { Session } from './in-transaction.ts';

/** The session of the request's transaction, if it has one. */
export async function sessionOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<Session | undefined> {
  const id = await req.transactionID;
  return id === undefined ? undefined : req.payload.db.sessions[id];
}
