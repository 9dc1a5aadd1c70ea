import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { env } from '../env.ts';
import { endpointsOf } from './documents.ts';

const name = 'Publisher';

/**
 * Makes sure that the endpoint "Publisher" exists with the address and the secrets of the
 * environment; does nothing without PUBLISHER_URL. Whether it is switched on is left as it is.
 */
export async function ensurePublisherEndpoint(
  payload: Payload,
  { PUBLISHER_URL, PUBLISHER_SECRET }: PublisherSettings = env,
): Promise<void> {
  if (!PUBLISHER_URL || !PUBLISHER_SECRET) return;
  const now = new Date();
  const url = `${PUBLISHER_URL.replace(/\/+$/, '')}/webhook`;
  const secrets = PUBLISHER_SECRET.map((secret) => ({
    id: randomBytes(12).toString('hex'),
    secret,
  }));
  // One write: two processes that start at once make one endpoint, by the index on its name.
  await endpointsOf(payload).updateOne(
    { name },
    {
      $set: { kind: 'publisher', url, secrets, updatedAt: now },
      $setOnInsert: { events: [], enabled: true, createdAt: now },
    },
    { upsert: true },
  );
}

type PublisherSettings = Pick<typeof env, 'PUBLISHER_URL' | 'PUBLISHER_SECRET'>;
