import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import type { SequencedChange } from '../change-log/sequence-changes.ts';
import { deliveriesOf, endpointsOf, type Session } from './documents.ts';

/**
 * Inserts one delivery for each change and each enabled endpoint that wants its event, within the
 * transaction that gives the changes their numbers: there is one exactly if the other is.
 */
export async function queueDeliveries(
  rows: readonly SequencedChange[],
  session: Session,
  payload: Payload,
): Promise<void> {
  const endpoints = await endpointsOf(payload)
    .find({ enabled: true }, { session, projection: { events: 1 } })
    .toArray();
  const now = new Date();
  const deliveries = rows.flatMap((row) =>
    endpoints
      .filter(({ events }) => !events?.length || events.includes(row.event))
      .map(({ _id }) => ({
        messageId: `msg_${randomBytes(16).toString('hex')}`,
        event: row.event,
        documentCollection: row.collection,
        documentId: row.document,
        endpoint: _id,
        cursor: row.cursor,
        changedAt: row.at,
        request: row.request,
        status: 'waiting' as const,
        tries: 0,
        firstTry: null,
        nextTry: now,
        lastAnswer: null,
        attempts: [],
        createdAt: now,
        updatedAt: now,
      })),
  );
  if (deliveries.length > 0) await deliveriesOf(payload).insertMany(deliveries, { session });
}
