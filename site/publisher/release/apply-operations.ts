import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { FileOperation } from '../store/stored.ts';
import { someAtATime } from './some-at-a-time.ts';

/**
 * Does the steps of a release one after the other, then makes sure that the folders are on the disk.
 * Whoever was interrupted does them all again: a staged file that is not there was moved already. The
 * steps are calls that wait: each takes some microseconds, and a detour through other threads far more.
 */
export async function applyOperations(
  operations: readonly FileOperation[],
  { stage, site }: { stage: string; site: string },
): Promise<void> {
  const folders = new Set<string>();
  for (const operation of operations) {
    const target = path.join(site, operation.file);
    if (operation.kind === 'move') {
      const parents = moveInto(path.join(stage, operation.staged), target);
      for (const folder of [path.dirname(target), ...parents]) folders.add(folder);
    } else if (unlessMissing(() => rmSync(target))) {
      const folder = tidied(path.dirname(target), site);
      if (folder !== null) folders.add(folder);
    }
  }
  await someAtATime(folders, writeFolder);
}

/** Gives the folders that got a new folder by it. */
function moveInto(from: string, to: string): string[] {
  if (unlessMissing(() => renameSync(from, to))) return [];
  // Either the folder is new, or the file was moved before an interruption.
  const first = mkdirSync(path.dirname(to), { recursive: true });
  unlessMissing(() => renameSync(from, to));
  return first === undefined ? [] : foldersBetween(path.dirname(first), path.dirname(to));
}

/** The first and those under it on the way to the last, without the last. */
function foldersBetween(first: string, last: string): string[] {
  const parent = path.dirname(last);
  return parent === first ? [parent] : [...foldersBetween(first, parent), parent];
}

/** Removes the folder if nothing is left in it, and its parents likewise; gives the first that stays. */
function tidied(folder: string, site: string): string | null {
  if (folder === site) return folder;
  try {
    rmdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return null;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return folder;
    throw error;
  }
  return tidied(path.dirname(folder), site);
}

/** Has what stands in a folder written to the disk; a later step may have removed it. */
async function writeFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

/** Gives whether what `work` is about was there. */
function unlessMissing(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
