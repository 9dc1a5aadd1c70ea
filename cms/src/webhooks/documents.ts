import type { Payload } from 'payload';

type Connection = Payload['db']['connection'];

/** Of Payload's own copy of the driver: another copy's are refused. */
export type ObjectId = InstanceType<Connection['base']['Types']['ObjectId']>;
export type Session = Awaited<ReturnType<Connection['startSession']>>;

/** A document of `webhook-endpoints`, as Payload stores it. */
export interface EndpointDocument {
  _id: ObjectId;
  name: string;
  kind: 'publisher' | 'signed' | 'build';
  url: string;
  /** None stands for all. */
  events?: string[] | null;
  /** The newest last; one or two, none for a build hook without. */
  secrets?: { id: string; secret: string }[] | null;
  enabled: boolean;
  disabledReason?: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A document of `webhook-deliveries`, as Payload stores it. */
export interface DeliveryDocument {
  /** `msg_…`, the same at every try. */
  messageId: string;
  event: string;
  documentCollection: string;
  documentId: string;
  endpoint: ObjectId;
  cursor: string;
  changedAt: Date;
  /** The id of the request that made the change. */
  request: string | null;
  status: 'waiting' | 'delivered' | 'dead';
  /** Since it was queued or sent again. */
  tries: number;
  firstTry: Date | null;
  nextTry: Date | null;
  lastAnswer: string | null;
  attempts: AttemptRow[];
  createdAt: Date;
  updatedAt: Date;
}

export interface AttemptRow {
  id: string;
  at: Date;
  /** The HTTP status, if there was an answer. */
  answer: number | null;
  milliseconds: number;
  error: string | null;
}

export function endpointsOf(payload: Payload) {
  return payload.db.connection.collection<EndpointDocument>('webhook-endpoints');
}

export function deliveriesOf(payload: Payload) {
  return payload.db.connection.collection<DeliveryDocument>('webhook-deliveries');
}

/** The ObjectId of a document's id in hexadecimal, or null for anything else. */
export function objectId(payload: Payload, hex: string): ObjectId | null {
  const { ObjectId } = payload.db.connection.base.Types;
  return /^[0-9a-f]{24}$/.test(hex) ? new ObjectId(hex) : null;
}
