import { Webhook } from 'standardwebhooks';
import type { DeliveryDocument, EndpointDocument } from './documents.ts';

/** What is sent: a doorbell that names what changed and carries no content. */
export interface SignedRequest {
  body: string;
  headers: Record<string, string>;
}

/**
 * The request of one try, as Standard Webhooks has it: the same id and body at every try, the time
 * of this try, and one signature for each secret, so that a receiver can change over in peace.
 */
export function signedRequest(
  delivery: Pick<
    DeliveryDocument,
    'messageId' | 'event' | 'changedAt' | 'documentCollection' | 'documentId' | 'cursor'
  >,
  endpoint: Pick<EndpointDocument, 'secrets'>,
  now: Date,
): SignedRequest {
  const { messageId, event, changedAt, documentCollection, documentId, cursor } = delivery;
  const body = JSON.stringify({
    type: event,
    timestamp: changedAt.toISOString(),
    data: { collection: documentCollection, id: documentId, cursor },
  });
  const signatures = (endpoint.secrets ?? []).map(({ secret }) =>
    new Webhook(secret).sign(messageId, now, body),
  );
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Dateline',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      ...(signatures.length > 0 && { 'webhook-signature': signatures.join(' ') }),
    },
  };
}
