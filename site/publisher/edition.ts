import { createHash } from 'node:crypto';
import { ContentReader } from '../src/content/content-reader.ts';
import type { ChangeFeed } from './follow/change-feed.ts';
import { restoreContent } from './follow/document-change.ts';
import { takeSnapshot } from './follow/take-snapshot.ts';
import type { Logger } from './logger.ts';
import { applyOperations } from './release/apply-operations.ts';
import { releaseWholeSite } from './release/release-whole-site.ts';
import type { SiteFolder } from './release/site-folder.ts';
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
  const { store, feed, site, logger } = parts;
  if (store.fact('cursor') === null) {
    const documents = await takeSnapshot(store, feed);
    logger.info({ documents, cursor: store.fact('cursor') }, 'snapshot taken');
  }
  const unsaved: Edition['unsaved'] = new Map();
  const reader = new ContentReader({
    get: (id) => {
      const change = unsaved.get(`articles:${id}`);
      return change?.kind === 'article' ? change.body : store.body(id);
    },
  });
  restoreContent(reader.content, store);
  reader.changed();
  const app = await parts.loadApp(reader);
  const edition = { reader, app, unsaved, register: new PageRegister() };
  const madeOf = createHash('sha256').update(app.id).update(parts.setting).digest('hex');
  const folder = store.fact('folder');
  if (store.fact('made of') !== madeOf || folder === null || !(await site.has(folder))) {
    await releaseWholeSite(parts, edition, { madeOf, overrule });
    return edition;
  }
  const operations = store.operations();
  if (operations.length > 0) {
    logger.info({ operations: operations.length }, 'finishing a release that was interrupted');
    await applyOperations(operations, { stage: site.stage, site: site.folderOf(folder) });
    store.operationsDone();
  }
  if ((await site.current()) !== folder) await site.switchTo(folder);
  for (const page of store.pages()) edition.register.put(page, page.reads);
  for (const { route, reads } of store.routes()) edition.register.putRoute(route, reads);
  for (const key of edition.register.keys()) reader.remember(key);
  await site.clearStage();
  return edition;
}
