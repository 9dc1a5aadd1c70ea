import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import { isOut, liveAfter, liveBefore } from '../hooks/remember-live.ts';
import { isRetracted } from './is-retracted.ts';
import { takenBackNow } from './taken-back-field.ts';

/** A retracted article that is published again says so to the desk. */
export const noteEndOfRetraction: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published' || !originalDoc) return data;
  if (isOut(liveBefore('articles', originalDoc.id, req))) return data;
  if (!(await isRetracted(originalDoc.id, req))) return data;
  const before = data.takenBack ?? originalDoc.takenBack ?? [];
  return { ...data, takenBack: [...before, takenBackNow('published again', req.user)] };
};

/** And its notice goes, in the same transaction. */
export const endRetraction: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (isOut(liveBefore('articles', doc.id, req))) return doc;
  if (!(await isRetracted(doc.id, req))) return doc;
  if (!isOut(await liveAfter('articles', doc.id, req))) return doc;
  await req.payload.db.deleteOne({
    collection: 'retractions',
    where: { id: { equals: doc.id } },
    req,
  });
  return doc;
};
