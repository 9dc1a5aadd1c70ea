import type { InvalidDocument } from '../../src/cms/errors.ts';
import { notePurge } from '../release/purge.ts';
import type { Store } from '../store/store.ts';
import type { ChangeFeed } from './change-feed.ts';
import { storedChange } from './document-change.ts';

/**
 * Takes into the store what changed since it was written, before all pages are made anew from it. A
 * document that is not what its schema promises stays as it was, and is what this gives.
 */
export async function catchUp(
  store: Store,
  feed: ChangeFeed,
  cursor: string,
): Promise<InvalidDocument | null> {
  const { changes, broken, next } = await feed.changesAfter(cursor);
  await store.inTransaction(async () => {
    for (const change of changes) store.keep(storedChange(change));
    if (changes.some(({ event }) => event.endsWith('.vanished'))) notePurge({ store });
    // The pages that are out are no longer those of the documents.
    store.forget('made of');
    if (broken === null) store.setFact('cursor', next);
  });
  return broken;
}
