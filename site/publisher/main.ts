import { parseArgs } from 'node:util';
import { InvalidEnvironment } from '../src/env.ts';
import { BuildRefused, buildOnce } from './build-once.ts';
import { PageFailed } from './render/site-app.ts';
import { runPublisher } from './run.ts';

/**
 * `node publisher/main.ts` runs the publisher until it is told to stop;
 * `node publisher/main.ts build --out DIR` writes the whole site into an empty folder and ends.
 */
const { positionals, values } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const words = [...positionals, ...Object.keys(values)].join(' ');
try {
  if (words === '') await runPublisher();
  else if (words === 'build out' && typeof values.out === 'string') await buildOnce(values.out);
  else {
    console.error('usage: node publisher/main.ts [build --out DIR]');
    process.exitCode = 2;
  }
} catch (error) {
  if (!isForeseen(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Whoever reads these has set a variable, given a folder or written a text, not code. */
function isForeseen(error: unknown): error is Error {
  return [InvalidEnvironment, BuildRefused, PageFailed].some((kind) => error instanceof kind);
}
