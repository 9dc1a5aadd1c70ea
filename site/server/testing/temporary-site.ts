import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSiteServer } from '../site-server.ts';

/** A folder with releases and a server over the newest, both gone after the test. */
export async function temporarySite() {
  const site = await mkdtemp(join(tmpdir(), 'site-server-'));
  onTestFinished(() => rm(site, { recursive: true }));

  /** Writes a release and makes it the current one. */
  async function release(name: string, files: Record<string, string | Uint8Array>) {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(site, name, path, '..'), { recursive: true });
      await writeFile(join(site, name, path), content);
    }
    await symlink(name, join(site, 'link'));
    await rename(join(site, 'link'), join(site, 'dist'));
  }

  /** The server's address. */
  async function serve(): Promise<string> {
    const server = createSiteServer({ directory: join(site, 'dist') }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  return { site, release, serve };
}
