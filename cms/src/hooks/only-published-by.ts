import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
} from 'payload';
import { hasRole, type Role } from '../access/roles.ts';
import { liveDocument } from '../database/live-document.ts';

/**
 * Whoever may write does not publish or take back by that: the two hooks refuse a save by anyone
 * without one of the roles that would make a document public, or end its being public. Code of the
 * newsroom itself (no user) is trusted.
 */
export function onlyPublishedBy(...publishers: Role[]): {
  beforeChange: CollectionBeforeChangeHook;
  afterChange: CollectionAfterChangeHook;
} {
  return {
    beforeChange: async ({ collection, data, originalDoc, req }) => {
      if (!req.user || hasRole(req.user, ...publishers)) return data;
      if (data._status === 'published') throw new Forbidden(req.t);
      if (originalDoc && (await isLive(collection.slug, originalDoc.id, req))) {
        req.context[liveBefore(collection.slug, originalDoc.id)] = true;
      }
      return data;
    },
    afterChange: async ({ collection, doc, req }) => {
      if (!req.context[liveBefore(collection.slug, doc.id)]) return doc;
      if (!(await isLive(collection.slug, doc.id, req))) throw new Forbidden(req.t);
      return doc;
    },
  };
}

function liveBefore(slug: string, id: string): string {
  return `live before: ${slug}:${id}`;
}

async function isLive(
  collection: CollectionSlug,
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  const live = await liveDocument(collection, id, req);
  return live?._status === 'published' && !live.deletedAt;
}
