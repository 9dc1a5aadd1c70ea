import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileOperation } from '../store/stored.ts';
import { someAtATime } from './some-at-a-time.ts';

/**
 * Does the steps of a release one after the other, then makes sure that the folders are on the disk.
 * Whoever was interrupted does them all again: a staged file that is not there was moved already.
 */
export async function applyOperations(
  operations: readonly FileOperation[],
  { stage, site }: { stage: string; site: string },
): Promise<void> {
  const folders = new Set<string>();
  for (const operation of operations) {
    const target = path.join(site, operation.file);
    if (operation.kind === 'move') {
      const parents = await moveInto(path.join(stage, operation.staged), target);
      for (const folder of [path.dirname(target), ...parents]) folders.add(folder);
    } else if (await removeFile(target)) {
      folders.add(path.dirname(target));
    }
  }
  await someAtATime(folders, (folder) => tidy(folder, site));
}

/** Gives the folders that got a new folder by it. */
async function moveInto(from: string, to: string): Promise<string[]> {
  try {
    await rename(from, to);
    return [];
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    // Either the folder is new, or the file was moved before an interruption.
    const first = await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to).catch((again: unknown) => {
      if (codeOf(again) !== 'ENOENT') throw again;
    });
    return first === undefined ? [] : foldersBetween(path.dirname(first), path.dirname(to));
  }
}

/** The first and those under it on the way to the last, without the last. */
function foldersBetween(first: string, last: string): string[] {
  const parent = path.dirname(last);
  return parent === first ? [parent] : [...foldersBetween(first, parent), parent];
}

async function removeFile(file: string): Promise<boolean> {
  try {
    await rm(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes the folder if nothing is left in it, and its parents likewise; else has it written to the disk. */
async function tidy(folder: string, site: string): Promise<void> {
  try {
    if (folder !== site) {
      await rmdir(folder);
      return await tidy(path.dirname(folder), site);
    }
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
    if (codeOf(error) === 'ENOENT') return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
