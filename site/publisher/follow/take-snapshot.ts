import { siteSettingsId } from '@dateline/shared/feed/documents.ts';
import { InvalidDocument } from '../../src/cms/errors.ts';
import type { Store } from '../store/store.ts';
import type { ChangeFeed } from './change-feed.ts';
import { storedChange } from './document-change.ts';

/**
 * Takes into the store everything public, as it is at one moment; what is not among it goes. Documents
 * that are not what their schema promises stay as they were, and are in `broken`: so that they hold up
 * nothing that was taken back. Then the store gets no cursor, so that the next look takes a snapshot
 * again. Throws as the feed does; the store stays as it was then.
 */
export async function takeSnapshot(
  store: Store,
  feed: ChangeFeed,
): Promise<{ documents: number; broken: InvalidDocument | null }> {
  const there = new Set<string>();
  const problems: InvalidDocument['problems'][number][] = [];
  await store.inTransaction(async () => {
    let cursor: string | null = null;
    for await (const page of feed.snapshot()) {
      for (const { collection, document, id = siteSettingsId } of page.documents) {
        there.add(`${collection}:${id}`);
        if (document instanceof InvalidDocument) problems.push(...document.problems);
        else store.keep(storedChange({ collection, id, document }));
      }
      cursor = page.cursor;
    }
    for (const { collection, id } of store.names()) {
      if (!there.has(`${collection}:${id}`)) store.keep({ kind: 'gone', collection, id });
    }
    store.startAfresh();
    if (cursor !== null && problems.length === 0) store.setFact('cursor', cursor);
  });
  return {
    documents: there.size,
    broken: problems.length === 0 ? null : new InvalidDocument(problems),
  };
}
