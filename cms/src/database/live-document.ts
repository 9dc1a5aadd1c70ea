import type { CollectionSlug, PayloadRequest } from 'payload';

/**
 * The document as the main collection has it, within the request's transaction, or null. For what is
 * out now this is the truth: a hook's `originalDoc` is the newest *version*, a draft perhaps.
 */
export function liveDocument<T extends object>(
  collection: CollectionSlug,
  id: string,
  req: PayloadRequest,
): Promise<(Live & Partial<T>) | null> {
  return req.payload.db.findOne<Live & Partial<T>>({
    collection,
    where: { id: { equals: id } },
    req,
  });
}

/** What every document of a main collection has. */
export interface Live {
  id: string;
  _status?: 'draft' | 'published';
  deletedAt?: string | null;
}
