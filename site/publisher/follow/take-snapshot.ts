import { siteSettingsId } from '@dateline/shared/feed/documents.ts';
import type { Store } from '../store/store.ts';
import type { ChangeFeed } from './change-feed.ts';
import { storedChange } from './document-change.ts';

/**
 * Writes everything public, as it is at one moment, into the store in place of what it has. Gives the
 * number of documents. Throws as the feed does; the store stays as it was then.
 */
export async function takeSnapshot(store: Store, feed: ChangeFeed): Promise<number> {
  let documents = 0;
  await store.inTransaction(async () => {
    store.forgetAll();
    for await (const page of feed.snapshot()) {
      for (const { collection, document } of page.documents) {
        const { id = siteSettingsId } = document as { id?: string };
        store.keep(storedChange({ collection, id, document }));
        documents++;
      }
      store.setFact('cursor', page.cursor);
    }
  });
  return documents;
}
