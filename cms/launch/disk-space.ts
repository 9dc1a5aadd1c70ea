import { mkdirSync, statfsSync } from 'node:fs';
import { LaunchError } from './errors.ts';

const neededMegabytes = 500;

export class DiskNearlyFull extends LaunchError {
  override name = 'DiskNearlyFull';
  readonly folder: string;
  readonly freeMegabytes: number;

  constructor(folder: string, freeMegabytes: number) {
    super(
      `Only ${freeMegabytes} MB are free on the disk of ${folder}, and Dateline needs ` +
        `${neededMegabytes} MB to start. Free some space, or choose another disk with DATA_DIR.`,
    );
    this.folder = folder;
    this.freeMegabytes = freeMegabytes;
  }
}

/** @throws {DiskNearlyFull} for the first folder whose disk is short of space */
export function requireDiskSpace(folders: readonly string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    const { bavail, bsize } = statfsSync(folder);
    const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000);
    if (freeMegabytes < neededMegabytes) throw new DiskNearlyFull(folder, freeMegabytes);
  }
}
