import { keepPruning } from './change-log/prune-changes.ts';
import { openPayload } from './database/open-payload.ts';
import { env } from './env.ts';
import { ensurePublisherAccount } from './machines/ensure-publisher-account.ts';

/**
 * Opens the database, checks it and starts the job runner and the pruning of the change log. Ends the process with one sentence and
 * exit code 1 when something that the CMS needs is missing.
 */
export async function startCms(): Promise<void> {
  try {
    const payload = await openPayload({ runJobs: true });
    if (env.PUBLISHER_KEY) await ensurePublisherAccount(payload, env.PUBLISHER_KEY);
    keepPruning(payload, env.CHANGE_LOG_DAYS);
    payload.logger.info('The CMS is ready.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
