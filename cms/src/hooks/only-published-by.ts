import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  Forbidden,
} from 'payload';
import type { Rule } from '../access/matrix.ts';
import { extentFor } from '../access/who-asks.ts';
import { refuseTransaction } from '../change-log/change-committed.ts';
import { isOut, liveAfter, liveBefore } from './remember-live.ts';

/**
 * Whoever may write does not publish or take back by that: the two hooks refuse a save by anyone
 * whom the rule does not name that would make a document public, or end its being public. Code of the
 * newsroom itself (no user) is trusted.
 */
export function onlyPublishedBy(publishers: Rule): {
  beforeChange: CollectionBeforeChangeHook;
  afterChange: CollectionAfterChangeHook;
} {
  return {
    beforeChange: ({ data, req }) => {
      const mayNot = req.user && !extentFor(req.user, publishers);
      if (mayNot && data._status === 'published') throw new Forbidden(req.t);
      return data;
    },
    afterChange: async ({ collection, doc, req }) => {
      if (!req.user || extentFor(req.user, publishers)) return doc;
      const wasOut = isOut(liveBefore(collection.slug, doc.id, req));
      if (wasOut && !isOut(await liveAfter(collection.slug, doc.id, req))) {
        await refuseTransaction(req, new Forbidden(req.t));
      }
      return doc;
    },
  };
}
