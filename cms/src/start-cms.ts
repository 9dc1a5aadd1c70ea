import { onChangeCommitted } from './change-log/change-committed.ts';
import { keepPruning } from './change-log/prune-changes.ts';
import { sequenceChanges } from './change-log/sequence-changes.ts';
import { closeConnectionsAtStop } from './close-connections-at-stop.ts';
import { endOrphanedTransactions } from './database/end-orphaned-transactions.ts';
import { openPayload } from './database/open-payload.ts';
import { env } from './env.ts';
import { noteSocketAddresses } from './limits/client-address.ts';
import { ensurePublisherAccount } from './machines/ensure-publisher-account.ts';
import { startScheduler } from './schedule/scheduler.ts';
import { finishVanishings } from './taking-back/finish-vanishing.ts';
import { ensurePublisherEndpoint } from './webhooks/ensure-publisher-endpoint.ts';
import { wake } from './webhooks/wake.ts';
import { startWebhookWorker } from './webhooks/worker.ts';

/**
 * Opens the database, checks it and starts what runs beside the answers: jobs, webhooks, what
 * is set for an hour, and the pruning of the change log. Ends the process with one sentence and exit
 * code 1 when something that the CMS needs is missing.
 */
export async function startCms(): Promise<void> {
  closeConnectionsAtStop();
  noteSocketAddresses();
  try {
    const payload = await openPayload({ runJobs: true });
    endOrphanedTransactions(payload);
    if (env.PUBLISHER_KEY) await ensurePublisherAccount(payload, env.PUBLISHER_KEY);
    await ensurePublisherEndpoint(payload);
    startWebhookWorker(payload, { sequence: () => sequenceChanges(payload) });
    startScheduler(payload);
    // First those who wait for the feed's answer, which need no doorbell.
    onChangeCommitted(payload, () => setImmediate(wake));
    void finishVanishings(payload).catch((err: unknown) =>
      payload.logger.error({
        err,
        msg: 'What was to vanish has photos left; next try at the next start.',
      }),
    );
    keepPruning(payload, env.CHANGE_LOG_DAYS);
    payload.logger.info('The CMS is ready.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
