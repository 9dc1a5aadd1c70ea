import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Something that no reader may see. */
export interface Finding {
  kind: 'torn page' | 'dead link';
  from: string;
  to: string | null;
}

export interface Reading {
  /** What was found since it was asked last. */
  take: () => Finding[];
  /** Ends it and gives how many pages were read. */
  stop: () => Promise<number>;
}

/** Has a thread read the site from link to link, over and over. */
export function readAllTheTime(site: string, siteUrl: string): Reading {
  const findings: Finding[] = [];
  let reads = 0;
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { site, siteUrl },
  });
  worker.on('message', (message: { finding: Finding } | { reads: number }) => {
    if ('finding' in message) findings.push(message.finding);
    else reads = message.reads;
  });
  return {
    take: () => findings.splice(0),
    stop: async () => {
      const ended = once(worker, 'exit');
      worker.postMessage('stop');
      await ended;
      return reads;
    },
  };
}
