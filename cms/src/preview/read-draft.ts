import type { PreviewCollection } from '@dateline/shared/feed/preview.ts';
import { type PublicCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import type { PayloadRequest } from 'payload';

/** A draft at depth 0, with no fields but those that readers may see once it is published. */
export interface Draft {
  document: Record<string, unknown> & { id: string };
  isPublished: boolean;
  isRetracted: boolean;
}

/**
 * The newest version of one document, published or not.
 *
 * @param whose `asker` reads what the request's account may read, `newsroom` whatever there is
 * @returns null if there is none, or it is in the trash
 */
export async function readDraft(
  req: PayloadRequest,
  { collection, id }: { collection: PreviewCollection; id: string },
  whose: 'asker' | 'newsroom',
): Promise<Draft | null> {
  const found: unknown = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    select: { ...publicFields(collection), _status: true, stage: true },
    overrideAccess: whose === 'newsroom',
    disableErrors: true,
    req,
  });
  if (!isDocument(found)) return null;
  const { _status, stage, ...document } = found;
  return {
    document,
    isPublished: _status === 'published',
    isRetracted: stage === 'retracted',
  };
}

/** The newest versions of documents that readers can't see. */
export async function readDrafts(
  req: PayloadRequest,
  collection: PublicCollection,
  ids: readonly string[],
): Promise<Draft['document'][]> {
  // Of an article that this one links to only its address is shown.
  const select = collection === 'articles' ? { slug: true } : publicFields(collection);
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    draft: true,
    depth: 0,
    select,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.map((document) => ({ ...document }));
}

function publicFields(collection: PublicCollection): Record<string, true> {
  return Object.fromEntries(
    Object.keys(publicCollections[collection].shape).map((field) => [field, true]),
  );
}

function isDocument(value: unknown): value is Record<string, unknown> & { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value;
}
