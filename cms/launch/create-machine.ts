/**
 * `npm run create-machine -- "Name" readFeed [sendReceipts]`: makes a machine account in the instance
 * that `npm start` runs, and prints its key once. A deployment runs
 * `cms/src/scripts/create-machine.ts` itself.
 */
import { runScript } from './run-script.ts';

await runScript('create-machine.ts');
