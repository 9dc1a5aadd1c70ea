import { lstat, mkdir, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * The folder that readers are served from is a link to a release, so that a whole new site comes in one
 * step; a release that only changes some pages changes them in the folder behind the link.
 */
export class SiteFolder {
  /** The link itself. */
  readonly link: string;
  /** Where the folders are that it leads to in turn. */
  readonly releases: string;
  /** Where files are written before they are moved; on the same disk. */
  readonly stage: string;
  /** Where earlier versions of files are kept for going back. */
  readonly earlier: string;

  constructor(link: string) {
    const beside = path.join(path.dirname(link), '.releases');
    this.link = link;
    this.releases = beside;
    this.stage = path.join(beside, 'stage');
    this.earlier = path.join(beside, 'earlier');
  }

  /** Name of the release that readers see; null if there is none. */
  async current(): Promise<string | null> {
    try {
      return path.basename(await readlink(this.link));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  folderOf(release: string): string {
    return path.join(this.releases, release);
  }

  async has(release: string): Promise<boolean> {
    return (await lstat(this.folderOf(release)).catch(() => null)) !== null;
  }

  /** Readers see this release from now on; a link cannot be changed in place, so a new one is moved over it. */
  async switchTo(release: string): Promise<void> {
    const aside = path.join(this.releases, `${release}.link`);
    await rm(aside, { force: true });
    await symlink(path.relative(path.dirname(this.link), this.folderOf(release)), aside);
    await rename(aside, this.link);
    const handle = await open(path.dirname(this.link), 'r');
    await handle.sync();
    await handle.close();
  }

  /** Empties the stage of what an earlier run left. */
  async clearStage(): Promise<void> {
    await rm(this.stage, { recursive: true, force: true });
    await mkdir(this.stage, { recursive: true });
  }

  /** Before a whole site the earlier files of pages mean nothing. */
  async clearEarlier(): Promise<void> {
    await rm(this.earlier, { recursive: true, force: true });
  }

  /** Deletes whole releases but for the current and the newest others. */
  async clearOld(keep: number): Promise<void> {
    const current = await this.current();
    const names = (await readdir(this.releases)).filter((name) => /^\d{4}-/.test(name)).sort();
    const others = names.filter((name) => name !== current && !name.endsWith('.link'));
    for (const name of others.slice(0, Math.max(0, others.length - keep + 1))) {
      await rm(this.folderOf(name), { recursive: true, force: true });
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
