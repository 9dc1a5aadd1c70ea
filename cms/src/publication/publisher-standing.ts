import type { Payload } from 'payload';
import { newestReceipt } from '../receipts/find-receipts.ts';
import { askPublisher } from './ask-publisher.ts';
import type { PublisherStanding } from './publication.ts';

/**
 * How the publisher is, by what it reported last and, if `ask`, by its own answer now.
 *
 * @param log the change log that counts
 */
export async function publisherStanding(
  payload: Payload,
  log: string,
  { ask }: { ask: boolean },
): Promise<PublisherStanding> {
  const [newest, release, answer] = await Promise.all([
    newestReceipt(payload.db, log, 'all'),
    newestReceipt(payload.db, log, 'releases'),
    ask ? askPublisher(payload) : null,
  ]);
  return {
    hasReported: newest !== null,
    reachable: answer?.reachable ?? null,
    lastReleaseAt: release?.releasedAt.toISOString() ?? null,
    problem: newest?.errorMessage ?? answer?.problem ?? null,
  };
}
