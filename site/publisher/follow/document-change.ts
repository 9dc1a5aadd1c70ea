import type { Article } from '@dateline/shared/public/article.ts';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import { publicCollections } from '@dateline/shared/public/collections.ts';

import { articleEntry } from '../../src/content/article-entry.ts';
import type { Content } from '../../src/content/content.ts';
import type { Store } from '../store/store.ts';
import type { StoredChange } from '../store/stored.ts';

/** A document as the feed gives it, or that it is gone. */
export interface DocumentChange {
  collection: string;
  id: string;
  /** Parsed by its schema; null where readers can't see it any more. */
  document: object | null;
}

/** What is written down of a change. */
export function storedChange({ collection, id, document }: DocumentChange): StoredChange {
  if (document === null) return { kind: 'gone', collection, id };
  if (collection !== 'articles') return { kind: 'document', collection, id, document };
  const whole = document as Article;
  return { kind: 'article', entry: articleEntry(whole), body: whole.body };
}

/** Takes a written change into the content that pages are made of. */
export function applyChange(content: Content, change: StoredChange): void {
  if (change.kind === 'article') content.putArticleEntry(change.entry);
  else if (change.collection === 'site-settings') {
    if (change.kind === 'document') content.putSettings(change.document as never);
  } else if (isPublicCollection(change.collection)) {
    if (change.kind === 'gone') content.remove(change.collection, change.id);
    else content.put(change.collection, change.document as never);
  }
}

/** Fills the content from what an earlier run wrote down. */
export function restoreContent(content: Content, store: Store): void {
  for (const entry of store.articleEntries()) content.putArticleEntry(entry);
  for (const { collection, document } of store.documents()) {
    const { id } = document as { id?: string };
    const change = { collection, id: id ?? collection, document: document as object };
    applyChange(content, { kind: 'document', ...change });
  }
}

/** A store of other times may have what no page shows. */
function isPublicCollection(name: string): name is PublicCollection {
  return Object.hasOwn(publicCollections, name);
}
