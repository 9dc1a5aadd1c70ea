import { openPayload } from './database/open-payload.ts';

/**
 * Opens the database, checks it and starts the job runner. Ends the process with one sentence and
 * exit code 1 when something that the CMS needs is missing.
 */
export async function startCms(): Promise<void> {
  try {
    const payload = await openPayload({ runJobs: true });
    payload.logger.info('The CMS is ready.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
