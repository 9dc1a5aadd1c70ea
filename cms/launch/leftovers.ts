import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, LaunchError } from './errors.ts';
import { dataFolders } from './folders.ts';
import { isAlive, signalGroup } from './process-identity.ts';

/**
 * Stops every child that a launcher left behind when it was killed together with its keepers, and
 * waits for those that are still stopping. To be called by the holder of the folder's lock only.
 */
export async function stopLeftovers(dataDir: string): Promise<void> {
  const folder = dataFolders(dataDir).children;
  const files = listFiles(folder).filter((file) => file.endsWith('.json'));
  await Promise.all(files.map((file) => stopLeftover(join(folder, file))));
}

/** The same for one child, by the file that its keeper wrote. */
export async function stopLeftover(recordFile: string): Promise<void> {
  const recorded = readRecord(recordFile);
  if (recorded !== undefined && isAlive(recorded)) {
    signalGroup(recorded.pid, 'SIGTERM');
    if (!(await isGoneWithin(recorded, 15_000))) {
      signalGroup(recorded.pid, 'SIGKILL');
      if (!(await isGoneWithin(recorded, 5_000))) {
        throw new LaunchError(
          `Process ${recorded.pid} of an earlier start doesn't stop. Stop it with: kill -9 ${recorded.pid}`,
        );
      }
    }
  }
  rmSync(recordFile, { force: true });
}

const childRecord = z.object({ pid: z.int().min(2), start: z.string().min(1) });
type ChildRecord = z.infer<typeof childRecord>;

function readRecord(file: string): ChildRecord | undefined {
  try {
    return childRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The end of a process that is not our child can only be looked for, not awaited. */
async function isGoneWithin(recorded: ChildRecord, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (isAlive(recorded)) {
    if (performance.now() > end) return false;
    await delay(50);
  }
  return true;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
