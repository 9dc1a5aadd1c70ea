import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { ContentReader } from '../src/content/content-reader.ts';
import { readBuildEnv } from './env.ts';
import { restoreContent } from './follow/document-change.ts';
import { createLogger } from './logger.ts';
import { buildWholeSite } from './release/full-build.ts';
import { loadSiteApp, pagesFolder } from './render/site-app.ts';
import { Store, storeFile } from './store/store.ts';

/** Nothing can be built there, or from that; the message says what to do. */
export class BuildRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'BuildRefused';
  }
}

/**
 * Writes the whole site of the snapshot in DATA_DIR into a folder that is empty or is made. The CMS is
 * asked for photos only. A publisher may run beside it. What was written goes again if it fails.
 *
 * @throws {InvalidEnvironment | BuildRefused | PageFailed}
 */
export async function buildOnce(folder: string): Promise<void> {
  const { dataDir, logLevel } = readBuildEnv();
  const logger = createLogger(logLevel);
  const out = path.resolve(folder);
  await refuseUsed(out);
  const store = openSnapshot(storeFile(dataDir));
  const began = performance.now();
  try {
    const reader = new ContentReader({ get: (id) => store.body(id) });
    restoreContent(reader.content, store);
    reader.changed();
    const app = await loadSiteApp(pagesFolder, reader);
    const { pages } = await buildWholeSite(app, out, (count) =>
      logger.info({ pages: count }, 'making the whole site'),
    );
    const milliseconds = Math.round(performance.now() - began);
    logger.info({ pages: pages.length, milliseconds, out }, 'whole site built');
  } catch (error) {
    await rm(out, { recursive: true, force: true });
    throw error;
  } finally {
    store.close();
  }
}

async function refuseUsed(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new BuildRefused(`${out} is no folder.`);
    throw error;
  });
  if (names.length > 0) {
    throw new BuildRefused(`${out} is not empty: give a folder that is, or one that is not there.`);
  }
}

function openSnapshot(file: string): Store {
  if (existsSync(file)) {
    const store = new Store(file, 'read');
    if (store.hasSnapshot()) return store;
    store.close();
  }
  throw new BuildRefused(
    `There is no snapshot in ${file} yet: let the publisher run once (npm start), or give its DATA_DIR.`,
  );
}
