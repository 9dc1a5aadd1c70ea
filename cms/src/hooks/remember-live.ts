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
    const { slug } = collection;
    delete req.context[keyAfter(slug, originalDoc.id)];
    req.context[keyBefore(slug, originalDoc.id)] = await liveDocument(slug, originalDoc.id, req);
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
  return (req.context[keyBefore(collection, id)] as (Live & Partial<T>) | undefined) ?? null;
}

/** The document as it is after this save: for hooks after the change, read once for all of them. */
export function liveAfter<T extends object>(
  collection: CollectionSlug,
  id: string,
  req: PayloadRequest,
): Promise<(Live & Partial<T>) | null> {
  const key = keyAfter(collection, id);
  req.context[key] ??= liveDocument(collection, id, req);
  return req.context[key] as Promise<(Live & Partial<T>) | null>;
}

/** Whether readers can see it: published, and not in the trash. */
export function isOut(document: Pick<Live, '_status' | 'deletedAt'> | null): boolean {
  return document?._status === 'published' && !document.deletedAt;
}

function keyBefore(collection: string, id: string): string {
  return `live before: ${collection}:${id}`;
}

function keyAfter(collection: string, id: string): string {
  return `live after: ${collection}:${id}`;
}
