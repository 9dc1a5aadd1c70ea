import { openPayload } from '../../src/database/open-payload.ts';
import { startWebhookWorker } from '../../src/webhooks/worker.ts';

// A process with a webhook worker, for a test that kills it.
const payload = await openPayload({ runJobs: false });
startWebhookWorker(payload, { sequence: async () => {}, leaseMs: 1500, sweepMs: 100 });
