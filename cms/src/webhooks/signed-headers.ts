import { Webhook } from 'standardwebhooks';

/** A message to a program that checks who sent it, after Standard Webhooks. */
interface Message {
  /** The same at every try. */
  id: string;
  /** JSON. */
  body: string;
  /** `whsec_…`; two while one replaces the other, none where nobody checks. */
  secrets: readonly string[];
  /** The time of this try. */
  now: Date;
}

/** One signature for each secret, so that a receiver can change over in peace. */
export function signedHeaders({ id, body, secrets, now }: Message): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, now, body));
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    ...(signatures.length > 0 && { 'webhook-signature': signatures.join(' ') }),
  };
}
