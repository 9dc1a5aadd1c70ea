import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ReadKey } from '../../src/content/content-reader.ts';
import { makeAllPages } from '../render/plan-pages.ts';
import type { SiteApp } from '../render/site-app.ts';
import { siteFile } from '../render/site-file.ts';
import type { KeptPage, KeptRoute } from '../store/stored.ts';
import { FileWriter } from './file-writer.ts';

/** What a full build made; the pages' bytes are in the folder. */
export interface FullBuild {
  pages: KeptPage[];
  routes: KeptRoute[];
}

/**
 * Makes the whole site in an empty folder. All of it is on the disk when this resolves.
 *
 * @param onProgress hears how many pages there are after every thousand
 * @throws {PageFailed}
 */
export async function buildWholeSite(
  app: SiteApp,
  folder: string,
  onProgress: (pages: number) => void,
): Promise<FullBuild> {
  await mkdir(folder, { recursive: true });
  await cp(app.assets, folder, { recursive: true });
  const pages: KeptPage[] = [];
  const routes: KeptRoute[] = [];
  const onRoute = (route: string, reads: ReadonlySet<ReadKey>) => routes.push({ route, reads });
  const writer = new FileWriter(folder);
  try {
    for await (const { bytes, ...page } of makeAllPages(app, onRoute)) {
      pages.push(page);
      if (pages.length % 1000 === 0) onProgress(pages.length);
      await writer.add(siteFile(page.path), bytes);
      // Whoever asks how the publisher is must not wait for all of it.
      if (pages.length % 20 === 0) await setImmediate();
    }
    await writer.end();
  } finally {
    await writer.stop();
  }
  await flush(folder);
  return { pages, routes };
}

/** Has the file system write all that is under the folder: one call instead of one a file. */
async function flush(folder: string): Promise<void> {
  await promisify(execFile)('sync', process.platform === 'linux' ? ['-f', folder] : []);
}
