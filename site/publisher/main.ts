import { parseArgs } from 'node:util';
import { buildOnce } from './build-once.ts';
import { runPublisher } from './run.ts';

/**
 * `node publisher/main.ts` runs the publisher until it is told to stop;
 * `node publisher/main.ts build --out DIR` writes the whole site into an empty folder and ends.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const [order, ...more] = positionals;
if (order === undefined && values.out === undefined) await runPublisher();
else if (order === 'build' && values.out !== undefined && more.length === 0) {
  await buildOnce(values.out);
} else {
  console.error('usage: node publisher/main.ts [build --out DIR]');
  process.exitCode = 2;
}
