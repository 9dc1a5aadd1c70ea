import type { CollectionBeforeChangeHook } from 'payload';
import { checkedCollections } from '../evidence/findings-of.ts';
import { refuseUnfounded } from '../evidence/refuse-unfounded.ts';
import { liveBefore } from './remember-live.ts';

/**
 * What asserts something without a source, states an allegation as a designation, or would tell who a
 * source is, is not published, by whatever way. Drafts may have all of it.
 *
 * @throws {ValidationError} at each of the fields
 */
export const publishOnlyWhatRestsOnSomething: CollectionBeforeChangeHook = async ({
  collection: { slug },
  data,
  originalDoc,
  req,
}) => {
  const collection = checkedCollections.find((each) => each === slug);
  if (!collection || data._status !== 'published' || data.deletedAt) return data;
  const live = liveBefore(collection, originalDoc?.id, req);
  await refuseUnfounded(req, collection, { ...originalDoc, ...data }, live);
  return data;
};
