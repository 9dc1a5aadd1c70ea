import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const program = path.join(import.meta.dirname, '../../chaos/full-build.ts');

/** The program's settings ask for one; nothing is signed. */
const noSecret = `whsec_${Buffer.alloc(32).toString('base64')}`;

/** Builds the whole site from scratch in a process of its own, hands its folder over, and deletes it. */
export async function withFreshSite<T>(
  cmsUrl: string,
  key: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-fresh-'));
  const site = path.join(folder, 'site');
  const settings = { CMS_URL: cmsUrl, CMS_KEY: key, PUBLISHER_SECRET: noSecret };
  try {
    await promisify(execFile)(process.execPath, [program, site], {
      env: { ...process.env, ...settings, NODE_ENV: 'production' },
    });
    return await work(site);
  } finally {
    await rm(folder, { recursive: true });
  }
}
