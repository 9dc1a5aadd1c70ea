import { endOrphanedTransactions } from '../../src/database/end-orphaned-transactions.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { openPayload } from '../../src/database/open-payload.ts';

// A process that has written in a transaction and never ends it, for a test that kills it.
const payload = await openPayload({ runJobs: false });
endOrphanedTransactions(payload);
await inTransaction(payload.db, async ({ session }) => {
  const documents = payload.db.connection.collection<{ _id: string; by: string }>('contested');
  await documents.updateOne({ _id: 'one' }, { $set: { by: 'killed' } }, { session });
  console.log('written');
  await new Promise(() => {});
});
