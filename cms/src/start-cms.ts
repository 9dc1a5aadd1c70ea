import { closeConnectionsAtStop } from './close-connections-at-stop.ts';
import { openPayload } from './database/open-payload.ts';

/**
 * Opens the database, checks it, starts the job runner and prepares the stop. Ends the process with one sentence and
 * exit code 1 when something that the CMS needs is missing.
 */
export async function startCms(): Promise<void> {
  closeConnectionsAtStop();
  try {
    const payload = await openPayload({ runJobs: true });
    payload.logger.info('The CMS is ready.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
