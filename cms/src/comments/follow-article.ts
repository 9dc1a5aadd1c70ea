import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload';
import { liveDocument } from '../database/live-document.ts';
import { isOut, liveAfter, liveBefore } from '../hooks/remember-live.ts';
import { idOf } from '../references/id-of.ts';

/** Notes in a new comment whether readers can see its article. */
export const noteArticleIsOut: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const article = idOf(data.article);
  const live = article === null ? null : await liveDocument('articles', article, req);
  return { ...data, articleIsOut: isOut(live) };
};

/** When an article goes out or is taken back, its comments go with it, in the same transaction. */
export const takeCommentsAlong: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const wasOut = isOut(liveBefore(collection.slug, doc.id, req));
  const articleIsOut = isOut(await liveAfter(collection.slug, doc.id, req));
  if (wasOut === articleIsOut) return doc;
  await req.payload.db.updateMany({
    collection: 'comments',
    where: { article: { equals: doc.id } },
    data: { articleIsOut },
    req,
  });
  return doc;
};

/** An article that is deleted for good leaves no comments behind. */
export const deleteComments: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'comments',
    where: { article: { equals: id } },
    req,
  });
};
