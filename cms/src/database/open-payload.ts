import { getPayload, type Payload } from 'payload';
import { requireReplicaSet } from '../../launch/database/require-replica-set.ts';
import { env } from '../env.ts';

/**
 * Checks the database and opens Payload on it; with `runJobs` this process also runs the job queue.
 *
 * @throws {Error} with a sentence that says what to change, if the database is no replica set
 */
export async function openPayload(options: { runJobs: boolean }): Promise<Payload> {
  await requireReplicaSet(env.DATABASE_URL);
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config, cron: options.runJobs });
  // A runner that was killed leaves its jobs marked as running for ever.
  if (options.runJobs) {
    await payload.db.updateJobs({
      data: { processing: false },
      where: { processing: { equals: true } },
    });
  }
  return payload;
}
