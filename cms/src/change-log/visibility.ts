import type { FeedCollection } from '@dateline/shared/public/collections.ts';

/** The fields of a stored document that say whether readers can see it. */
export interface Visibility {
  _status?: string;
  deletedAt?: unknown;
  /** Of a source. */
  type?: string;
  /** Of a comment. */
  status?: string;
  articleIsOut?: boolean;
}

/** What to read of a document to know. */
export const visibilityFields = {
  _status: 1,
  deletedAt: 1,
  type: 1,
  status: 1,
  articleIsOut: 1,
} as const;

/** Whether readers can see the document that the main collection has; what access rules say too. */
export function isVisible(collection: FeedCollection, document: Visibility | undefined): boolean {
  if (!document) return false;
  if (collection === 'sections' || collection === 'retractions') return true;
  if (collection === 'comments') {
    return document.status === 'approved' && document.articleIsOut === true;
  }
  if (collection === 'sources' && document.type === 'person') return false;
  return document._status === 'published' && !document.deletedAt;
}
