import type { DeliveryDocument, EndpointDocument } from './documents.ts';
import { signedHeaders } from './signed-headers.ts';

/** What is sent: a doorbell that names what changed and carries no content. */
export interface SignedRequest {
  body: string;
  headers: Record<string, string>;
}

/** The request of one try, as Standard Webhooks has it: the same id and body at every try. */
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
  const secrets = (endpoint.secrets ?? []).map(({ secret }) => secret);
  const signed = signedHeaders({ id: messageId, body, secrets, now });
  return { body, headers: { ...signed, 'user-agent': 'Dateline' } };
}
