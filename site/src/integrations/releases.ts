import { rmSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

const keptReleases = 3;
const unfinished = /^.+-(\d+)\.unfinished$/;
const finished = /^\d{4}-\d{2}-\d{2}T[\d-]+Z(?:-\d+)?$/;

/** `dist` is a folder or file that no release put there. */
export class NotARelease extends Error {
  constructor(path: string) {
    super(
      `${path} is not a link to a release, so it is left as it is and nothing is built. Move it away, then build again.`,
    );
    this.name = 'NotARelease';
    this.stack = '';
  }
}

/** A release being written beside the one that readers see. */
export interface Release {
  /** Absolute path of the folder to write into. */
  directory: string;
  /** Makes it what readers see, in one step, and deletes all but the newest three. */
  publish: () => Promise<void>;
  /** Deletes what was written, at once (it may run while the process ends); does nothing after `publish`. */
  discard: () => void;
}

/**
 * Begins a release of `current` (the link to what readers see), to be kept beside it in `.releases/`.
 * It is written in `workshop`, which may be on another disk, and what broken-off builds have left is
 * cleared away. Throws `NotARelease` where `current` is not such a link.
 */
export async function beginRelease(
  current: string,
  workshop: string,
  now = new Date(),
): Promise<Release> {
  await refuseOthers(current);
  const releases = join(dirname(current), '.releases');
  for (const folder of [releases, workshop]) {
    await mkdir(folder, { recursive: true });
    await clearUnfinished(folder);
  }
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const unfinishedName = `${stamp}-${process.pid}.unfinished`;
  const directory = join(workshop, unfinishedName);
  await mkdir(directory);
  let published = false;
  return {
    directory,
    publish: async () => {
      const release = await freeName(releases, stamp);
      await move(directory, join(releases, unfinishedName), release);
      published = true;
      await switchTo(current, release);
      await clearOld(releases, current);
    },
    discard: () => {
      if (!published) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A folder can't be renamed onto another disk: there it is copied aside first. */
async function move(from: string, aside: string, to: string) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, aside, { recursive: true });
    await rename(aside, to);
    await rm(from, { recursive: true });
  }
}

async function refuseOthers(current: string) {
  const found = await lstat(current).catch(ifMissing);
  if (found && !found.isSymbolicLink()) throw new NotARelease(current);
}

/** Of builds that still run nothing is taken; the process id in the name tells. */
async function clearUnfinished(releases: string) {
  for (const name of await readdir(releases)) {
    const pid = Number(unfinished.exec(name)?.[1]);
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid))) {
      await rm(join(releases, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM is a running process of somebody else; ESRCH is none.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function freeName(releases: string, stamp: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(releases, number === 1 ? stamp : `${stamp}-${number}`);
    if (!(await lstat(path).catch(ifMissing))) return path;
  }
}

/** A link cannot be changed in place: a new one is made aside and renamed over the old. */
async function switchTo(current: string, release: string) {
  const aside = join(dirname(current), '.releases', `${basename(release)}.link`);
  await rm(aside, { force: true });
  await symlink(relative(dirname(current), release), aside);
  await rename(aside, current);
}

async function clearOld(releases: string, current: string) {
  const shown = basename(await readlink(current));
  const names = (await readdir(releases)).filter((name) => finished.test(name)).toSorted();
  for (const name of names.slice(0, -keptReleases)) {
    if (name !== shown) await rm(join(releases, name), { recursive: true, force: true });
  }
}

function ifMissing(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return null;
  throw error;
}
