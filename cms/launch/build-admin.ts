import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmsDir, rootDir, sharedDir } from './folders.ts';
import type { Processes } from './processes.ts';
import { hashSources } from './source-hash.ts';
import type { Step } from './terminal.ts';
import { toolPath } from './tool-path.ts';

/**
 * Builds the admin with `next build`, unless the last build was of the same sources. A build that
 * was interrupted doesn't count. Its output goes to `logs/admin-build.log`.
 *
 * @throws {ChildFailed} when the build fails
 */
export async function buildAdmin(processes: Processes, step: Step): Promise<void> {
  const sources = hashSources(rootDir, adminSources, isNoSource);
  if (builtSources() === sources) {
    step.done('unchanged since it was built');
    return;
  }
  rmSync(stampFile, { force: true });
  step.note('building, which takes one to three minutes');
  const ticker = tick(step);
  try {
    await processes.run({
      name: 'admin-build',
      title: 'The build of the admin',
      command: process.execPath,
      args: [toolPath(cmsDir, 'next', 'next'), 'build'],
      cwd: cmsDir,
      env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
  } finally {
    clearInterval(ticker);
  }
  writeFileSync(stampFile, `${sources}\n`);
  step.done('built');
}

const buildDir = join(cmsDir, '.next');
const stampFile = join(buildDir, 'dateline-sources.sha256');

const adminSources = [cmsDir, join(sharedDir, 'src'), join(rootDir, 'package-lock.json')];

/** What is in cms/ and not in the admin, or is written by the build itself. */
function isNoSource(name: string): boolean {
  return (
    /^cms\/(node_modules|\.next|\.data|tests|launch|bench|next-env\.d\.ts)(\/|$)/.test(name) ||
    /(\.test\.tsx?|\.tsbuildinfo|\.DS_Store)$/.test(name)
  );
}

/** The sources of a build that is there and was finished. */
function builtSources(): string | undefined {
  if (!existsSync(stampFile) || !existsSync(join(buildDir, 'BUILD_ID'))) return undefined;
  return readFileSync(stampFile, 'utf8').trim();
}

function tick(step: Step): NodeJS.Timeout {
  const start = performance.now();
  return setInterval(() => {
    step.note(`building, ${Math.round((performance.now() - start) / 1000)} s so far`);
  }, 10_000);
}
