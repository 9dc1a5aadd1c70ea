import { endOrphanedTransactions } from '../../src/database/end-orphaned-transactions.ts';
import { openPayload } from '../../src/database/open-payload.ts';
import { startScheduler } from '../../src/schedule/scheduler.ts';

// A process with a scheduler, for a test that kills it.
const payload = await openPayload({ runJobs: false });
endOrphanedTransactions(payload);
startScheduler(payload, { leaseMs: 1500, sweepMs: 100 });
