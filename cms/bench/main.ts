/** `npm run bench -- <name> [options]`: figures, one line of JSON each; see `options.ts`. */
import { explain, LaunchError } from '../launch/errors.ts';
import type { Session } from '../launch/session.ts';
import { build } from './benchmarks/build.ts';
import { comments } from './benchmarks/comments.ts';
import { knowledge } from './benchmarks/knowledge.ts';
import { names } from './benchmarks/names.ts';
import { preview } from './benchmarks/preview.ts';
import { publish } from './benchmarks/publish.ts';
import { reader } from './benchmarks/reader.ts';
import { storm } from './benchmarks/storm.ts';
import { typing } from './benchmarks/typing.ts';
import { closeBenchSession, openBenchSession } from './newsroom/open-session.ts';
import { startBenchNewsroom } from './newsroom/start-newsroom.ts';
import { type BenchOptions, readOptions } from './options.ts';

const benchmarks = { publish, build, storm, reader, comments, preview, typing, names, knowledge };

try {
  await run(readOptions(process.argv.slice(2)));
  process.exit(0);
} catch (error) {
  console.error(explain(error).join('\n'));
  process.exit(1);
}

async function run(options: BenchOptions): Promise<void> {
  const stop = untilStopped();
  const session = await openBenchSession();
  try {
    await Promise.race([runAll(session, options), stop, session.processes.failed]);
  } finally {
    await closeBenchSession(session);
  }
}

async function runAll(session: Session, options: BenchOptions): Promise<void> {
  const newsroom = await startBenchNewsroom(session, options);
  for (const name of options.names) {
    for (const result of await benchmarks[name](newsroom, options)) {
      console.log(JSON.stringify({ bench: name, ...result, setup: newsroom.setup }));
    }
  }
}

function untilStopped(): Promise<never> {
  const stopped = Promise.withResolvers<never>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopped.reject(new LaunchError(`Stopped by ${signal}.`)));
  }
  return stopped.promise;
}
