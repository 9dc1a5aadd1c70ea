import type { Payload } from 'payload';
import type { Session } from '../database/in-transaction.ts';
import { queueDeliveries } from '../webhooks/queue-deliveries.ts';
import type { SequencedChange } from './sequence-changes.ts';

/** Something that has to happen exactly once for each change, in the transaction that numbers it. */
export type InSequence = (
  changes: readonly SequencedChange[],
  session: Session,
  payload: Payload,
) => Promise<void>;

/** All of them, one after the other. */
export const alsoInSequence: readonly InSequence[] = [queueDeliveries];
