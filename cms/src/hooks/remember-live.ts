import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload';
import { type Live, liveDocument } from '../database/live-document.ts';

/**
 * Reads the live document once, before a save changes it, for all hooks after this one. Only the
 * main collection says what is out: `originalDoc` is the newest version, a draft perhaps.
 */
export const rememberLive: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc) {
    req.context[keyOf(collection.slug, originalDoc.id)] = await liveDocument(
      collection.slug,
      originalDoc.id,
      req,
    );
  }
  return data;
};

/** The document as it was before this save; null for a new one. */
export function liveBefore<T extends object>(
  collection: CollectionSlug,
  id: string | undefined,
  req: PayloadRequest,
): (Live & Partial<T>) | null {
  if (id === undefined) return null;
  return (req.context[keyOf(collection, id)] as (Live & Partial<T>) | undefined) ?? null;
}

/** Whether readers can see it: published, and not in the trash. */
export function isOut(document: Pick<Live, '_status' | 'deletedAt'> | null): boolean {
  return document?._status === 'published' && !document.deletedAt;
}

function keyOf(collection: string, id: string): string {
  return `live before: ${collection}:${id}`;
}
