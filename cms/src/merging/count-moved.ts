import type { CollectionSlug } from 'payload';
import type { MergeCounts } from './merge-counts.ts';
import type { Stored } from './moved-document.ts';

/** What the move of references alone counts. */
export type MovedCounts = Omit<MergeCounts, 'joined' | 'dropped' | 'names'>;

export const nothingMoved: MovedCounts = {
  published: 0,
  about: 0,
  drafts: 0,
  inTexts: 0,
  relationships: 0,
  photos: 0,
  earlier: 0,
  inTrash: 0,
};

/**
 * Adds a document that moves.
 *
 * @param from the merged entity, by which to see whether an article is about it
 */
export function countMoved(
  slug: CollectionSlug,
  document: Stored,
  counts: MovedCounts,
  from?: string,
): void {
  if (document.deletedAt) counts.inTrash++;
  else if (slug === 'articles') {
    if (document._status !== 'published') counts.drafts++;
    else counts.published++;
    const { about, _status } = document;
    const isAbout = Array.isArray(about) && about.some((id) => String(id) === from);
    if (isAbout && _status === 'published') counts.about++;
  } else if (slug === 'relationships') counts.relationships++;
  else if (slug === 'photos') counts.photos++;
  else if (slug === 'entities') counts.earlier++;
}
