import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const program = path.join(import.meta.dirname, 'build-from-scratch.ts');

/** Builds the whole site from scratch, hands its folder over, and deletes it. */
export async function withFreshSite<T>(
  cmsUrl: string,
  key: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-fresh-'));
  try {
    await promisify(execFile)(process.execPath, [program, folder, cmsUrl, key], {
      env: { ...process.env, CMS_URL: cmsUrl, NODE_ENV: 'production' },
    });
    return await work(path.join(folder, 'site'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
