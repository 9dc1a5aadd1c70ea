import { randomBytes } from 'node:crypto';
import { keysOf } from '@dateline/shared/vocabulary.ts';
import { z } from 'zod';
import { machinePermissions } from '../access/require-machine.ts';
import { openPayload } from '../database/open-payload.ts';

/**
 * `create-machine.ts "Name of the program" readFeed [sendReceipts]`: makes a machine account and
 * prints its key once. Without permissions it may read the feed.
 */
async function createMachine(name: string | undefined, asked: string[]): Promise<void> {
  if (!name) throw new Error('Give a name: npm run create-machine -- "Mirror" readFeed');
  const permissions = z
    .array(z.enum(keysOf(machinePermissions)))
    .safeParse(asked.length > 0 ? asked : ['readFeed']);
  if (!permissions.success) {
    throw new Error(`The permissions are ${keysOf(machinePermissions).join(', ')}.`);
  }
  const payload = await openPayload({ runJobs: false });
  const existing = await payload.count({
    collection: 'machines',
    where: { name: { equals: name } },
  });
  if (existing.totalDocs > 0) throw new Error(`There is a machine account “${name}” already.`);
  const apiKey = randomBytes(32).toString('hex');
  await payload.create({
    collection: 'machines',
    data: { name, permissions: permissions.data, enableAPIKey: true, apiKey },
  });
  console.log(
    `Machine account ${name}: ${permissions.data.join(', ')}\nHeader  Authorization: machines API-Key ${apiKey}\nIt is shown only now: keep it where the program finds it.`,
  );
  await payload.destroy();
}

createMachine(process.argv[2], process.argv.slice(3)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
