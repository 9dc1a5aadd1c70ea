import { appendFileSync, existsSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PublisherParts } from '../edition.ts';
import { CommandRefused } from '../http/command.ts';
import type { FileOperation } from '../store/stored.ts';
import type { SiteFolder } from './site-folder.ts';

/** How many releases one can go back. */
const keptReleases = 20;

/** One JSON array a line; a line that was cut off tells of files that were not changed yet. */
const listName = 'files.jsonl';
const record = z.array(z.object({ file: z.string(), kept: z.string().nullable() }));

/**
 * Keeps the files that a release changes as they are before it, so that one can go back. Costs no copy.
 * What is released later on under the same name is taken back with it.
 */
export async function keepEarlier(
  site: SiteFolder,
  folder: string,
  release: string,
  operations: readonly FileOperation[],
): Promise<void> {
  const files = [...new Set(operations.map(({ file }) => file))].filter((file) => !isCopy(file));
  if (files.length === 0) return;
  const aside = path.join(site.earlier, release);
  mkdirSync(aside, { recursive: true });
  const list = path.join(aside, listName);
  const place = statSync(list, { throwIfNoEntry: false })?.size ?? 0;
  const kept = files.map((file, index) => {
    const name = `${place}-${index}`;
    try {
      linkSync(path.join(folder, file), path.join(aside, name));
      return { file, kept: name };
    } catch (error) {
      if (!isMissing(error)) throw error;
      return { file, kept: null };
    }
  });
  appendFileSync(list, `${JSON.stringify(kept)}\n`);
  const names = readdirSync(site.earlier).sort();
  for (const name of names.slice(0, Math.max(0, names.length - keptReleases))) {
    await rm(path.join(site.earlier, name), { recursive: true, force: true });
  }
}

/** Names of the releases that can be taken back, the newest first. */
export async function earlierReleases(site: SiteFolder): Promise<string[]> {
  const names = await readdir(site.earlier).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  // Without its list a release was not made: the publisher was interrupted before.
  const made = names.filter((name) => existsSync(path.join(site.earlier, name, listName)));
  return made.sort().reverse();
}

/**
 * Takes the newest releases back and notes that the site is held there. Gives their names.
 *
 * @throws {CommandRefused} if so many can't be taken back
 */
export async function goBackBy(
  { store, site, logger }: Pick<PublisherParts, 'store' | 'site' | 'logger'>,
  count: number,
): Promise<string[]> {
  const releases = (await earlierReleases(site)).slice(0, count);
  if (releases.length < count) {
    throw new CommandRefused(`Only ${releases.length} releases can be taken back.`);
  }
  store.setFact('held', new Date().toISOString());
  const folder = site.folderOf(store.fact('folder') ?? '');
  for (const release of releases) await goBack(site, folder, release);
  logger.warn({ releases }, 'went back');
  return releases;
}

/** Puts the files in the folder back to how they were before the given release, the newest one. */
export async function goBack(site: SiteFolder, folder: string, release: string): Promise<void> {
  const aside = path.join(site.earlier, release);
  const lines = (await readFile(path.join(aside, listName), 'utf8')).split('\n').slice(0, -1);
  for (const { file, kept } of lines.reverse().flatMap((line) => record.parse(JSON.parse(line)))) {
    const target = path.join(folder, file);
    for (const copy of ['.br', '.gz']) await rm(target + copy, { force: true });
    if (kept === null) await rm(target, { force: true });
    else {
      await mkdir(path.dirname(target), { recursive: true });
      await rename(path.join(aside, kept), target);
    }
  }
  await rm(aside, { recursive: true, force: true });
}

function isCopy(file: string): boolean {
  return file.endsWith('.br') || file.endsWith('.gz');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
