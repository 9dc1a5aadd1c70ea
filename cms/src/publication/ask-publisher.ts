import { publisherHealth } from '@dateline/shared/feed/health.ts';
import type { Payload } from 'payload';
import { env } from '../env.ts';

/** What the publisher says of itself, at PUBLISHER_URL. */
export interface PublisherAnswer {
  /** Null if the CMS was not told where it is. */
  reachable: boolean | null;
  isStarting: boolean;
  problem: string | null;
}

const patience = 1000;

export const silence =
  'The publisher does not answer. The site stays as it is, and what waits goes live by itself once the publisher runs again: tell whoever runs Dateline.';

/** Asks it how it is. Never throws: that it does not answer is what is wrong then. */
export async function askPublisher({ logger }: Payload): Promise<PublisherAnswer> {
  if (!env.PUBLISHER_URL) return { reachable: null, isStarting: false, problem: null };
  try {
    const response = await fetch(new URL('/health', env.PUBLISHER_URL), {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const { state, message } = publisherHealth.parse(await response.json());
    return { reachable: true, isStarting: state === 'starting', problem: message };
  } catch (err) {
    logger.warn({ err, msg: `The publisher does not answer at ${env.PUBLISHER_URL}.` });
    return { reachable: false, isStarting: false, problem: silence };
  }
}
