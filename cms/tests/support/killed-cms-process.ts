import { createServer } from 'node:http';
import { z } from 'zod';
import { endOrphanedTransactions } from '../../src/database/end-orphaned-transactions.ts';
import { openPayload } from '../../src/database/open-payload.ts';
import { env } from '../../src/env.ts';
import { restHandler } from './rest-server.ts';

// A process of the CMS that answers on a port, which it prints. Once it is asked something, SIGKILL ends
// it at the moment that its argument says: of a command to the database, `sent` or `done`.
const { when, command, collection } = z
  .object({
    when: z.enum(['sent', 'done']),
    command: z.string(),
    collection: z.string().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const payload = await openPayload({ runJobs: false });
// The test takes one for dead sooner than usual.
endOrphanedTransactions(payload, { everyMs: 200, deadAfterMs: 8000 });
const answer = await restHandler(payload, env.CMS_URL);
let isAsked = false;
const server = createServer((incoming, outgoing) => {
  isAsked = true;
  void answer(incoming, outgoing);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});

const waitedFor = new Set<number>();
const client = payload.db.connection.getClient();
client.on('commandStarted', (event) => {
  if (!isAsked || event.commandName !== command) return;
  if (collection && event.command[command] !== collection) return;
  // The driver writes it to the socket once its listeners have returned; no answer is read before.
  if (when === 'sent') setImmediate(die);
  else waitedFor.add(event.requestId);
});
client.on('commandSucceeded', ({ requestId }) => {
  if (waitedFor.has(requestId)) die();
});

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
