import type { Payload } from 'payload';

/** Makes sure that the publisher's machine account is there with its key. */
export async function ensurePublisherAccount(payload: Payload, apiKey: string): Promise<void> {
  const { docs } = await payload.find({
    collection: 'machines',
    where: { name: { equals: publisherName } },
    limit: 1,
    pagination: false,
  });
  const data = {
    name: publisherName,
    permissions: ['readFeed' as const, 'sendReceipts' as const],
    enableAPIKey: true,
    apiKey,
  };
  const [account] = docs;
  if (account) await payload.update({ collection: 'machines', id: account.id, data });
  else await payload.create({ collection: 'machines', data });
}

const publisherName = 'Publisher';
