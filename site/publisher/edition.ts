import { createHash } from 'node:crypto';
import { ContentReader } from '../src/content/content-reader.ts';
import { catchUp } from './follow/catch-up.ts';
import type { ChangeFeed } from './follow/change-feed.ts';
import { restoreContent } from './follow/document-change.ts';
import { takeSnapshot } from './follow/take-snapshot.ts';
import type { Logger } from './logger.ts';
import { applyOperations } from './release/apply-operations.ts';
import { purgeIfNoted } from './release/purge.ts';
import { releaseWholeSite } from './release/release-whole-site.ts';
import type { SiteFolder } from './release/site-folder.ts';
import { takeDown } from './release/take-down.ts';
import { PageRegister } from './render/page-register.ts';
import type { SiteApp } from './render/site-app.ts';
import type { Store } from './store/store.ts';
import type { StoredChange } from './store/stored.ts';

/** What a publisher is made of. */
export interface PublisherParts {
  store: Store;
  feed: ChangeFeed;
  site: SiteFolder;
  /** Gives the pages, which read from the given reader from then on. */
  loadApp: (reader: ContentReader) => Promise<SiteApp>;
  /** What all pages depend on beside content and app, for example the site's public address. */
  setting: string;
  logger: Logger;
}

/** The content in memory, the pages it makes, and what each of them read. */
export interface Edition {
  reader: ContentReader;
  app: SiteApp;
  register: PageRegister;
  /** Changes that the reader has and the store has not yet, by `<collection>:<id>`. */
  unsaved: Map<string, StoredChange>;
}

/**
 * Takes up what an earlier run left: finishes its release, and makes the whole site anew where there is
 * none, or where it was made by other pages than today's.
 *
 * @param overrule whether a site may be released though many pages vanish
 * @throws {ContentError | PageFailed | ReleaseRefused}
 */
export async function openEdition(parts: PublisherParts, overrule: boolean): Promise<Edition> {
  const { store, site, logger } = parts;
  const hasSite = await finishRelease(parts);
  const unsaved: Edition['unsaved'] = new Map();
  const reader = new ContentReader({
    get: (id) => {
      const change = unsaved.get(`articles:${id}`);
      return change?.kind === 'article' ? change.body : store.body(id);
    },
  });
  const app = await parts.loadApp(reader);
  const madeOf = createHash('sha256').update(app.id).update(parts.setting).digest('hex');
  const isMade = hasSite && store.fact('made of') === madeOf;
  const broken = isMade ? null : await bringUpToDate(parts);
  restoreContent(reader.content, store);
  reader.changed();
  const edition = { reader, app, unsaved, register: registerOf(store) };
  if (!isMade) {
    try {
      if (broken) throw broken;
      await releaseWholeSite(parts, edition, { madeOf, overrule });
      await purgeIfNoted(parts, true);
    } catch (error) {
      const paths = hasSite ? await takeDown(parts, edition) : [];
      if (paths.length > 0) logger.warn({ paths }, 'taken down');
      throw error;
    }
    return edition;
  }
  await purgeIfNoted(parts, false);
  for (const key of edition.register.keys()) reader.remember(key);
  await site.clearStage();
  return edition;
}

/** Gives whether the site is there of which the store tells. */
async function finishRelease({ store, site, logger }: PublisherParts): Promise<boolean> {
  const folder = store.fact('folder');
  if (folder === null || !(await site.has(folder))) return false;
  const operations = store.operations();
  if (operations.length > 0) {
    logger.info({ operations: operations.length }, 'finishing a release that was interrupted');
    await applyOperations(operations, { stage: site.stage, site: site.folderOf(folder) });
    store.operationsDone();
  }
  if ((await site.current()) !== folder) await site.switchTo(folder);
  return true;
}

/** Gives what keeps the newest documents from being a site. */
async function bringUpToDate({ store, feed, logger }: PublisherParts) {
  const cursor = store.fact('cursor');
  if (cursor !== null) return catchUp(store, feed, cursor);
  const { documents, broken } = await takeSnapshot(store, feed);
  logger.info({ documents, cursor: store.fact('cursor') }, 'snapshot taken');
  return broken;
}

function registerOf(store: Store): PageRegister {
  const register = new PageRegister();
  for (const page of store.pages()) {
    register.put(page, page.reads);
    if (page.isDue) register.owe(page.path);
  }
  for (const { route, reads } of store.routes()) register.putRoute(route, reads);
  return register;
}
