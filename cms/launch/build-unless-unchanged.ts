import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rootDir } from './folders.ts';
import type { ChildCommand, Processes } from './processes.ts';
import { hashSources } from './source-hash.ts';
import type { Step } from './terminal.ts';

/** Something that is built from sources by one command. */
export interface Build {
  readonly command: ChildCommand;
  /** Files, or folders with everything in them. */
  readonly sources: readonly string[];
  /** Says of a name relative to the checkout, with `/`, that it and what is in it don't count. */
  readonly isNoSource: (name: string) => boolean;
  /** Remembers which sources were built. */
  readonly stampFile: string;
  /** A file that is there after a build. */
  readonly proof: string;
  /** For the person who waits, for example `which takes one to three minutes`. */
  readonly patience: string;
}

/**
 * Builds, unless the last build was of the same sources. A build that was interrupted doesn't count.
 *
 * @throws {ChildFailed} when the build fails
 */
export async function buildUnlessUnchanged(
  build: Build,
  processes: Pick<Processes, 'run'>,
  step: Step,
): Promise<void> {
  const sources = hashSources(rootDir, build.sources, build.isNoSource);
  if (builtSources(build) === sources) {
    step.done('unchanged since it was built');
    return;
  }
  rmSync(build.stampFile, { force: true });
  step.note(`building, ${build.patience}`);
  const ticker = tick(step);
  try {
    await processes.run(build.command);
  } finally {
    clearInterval(ticker);
  }
  writeFileSync(build.stampFile, `${sources}\n`);
  step.done('built');
}

/** The sources of a build that is there and was finished. */
function builtSources({ stampFile, proof }: Build): string | undefined {
  if (!existsSync(stampFile) || !existsSync(proof)) return undefined;
  return readFileSync(stampFile, 'utf8').trim();
}

function tick(step: Step): NodeJS.Timeout {
  const start = performance.now();
  return setInterval(() => {
    step.note(`building, ${Math.round((performance.now() - start) / 1000)} s so far`);
  }, 10_000);
}
