import type { CollectionBeforeChangeHook } from 'payload';
import { referencesOf } from '../references/references-of.ts';

/** Writes down which documents this one shows, in the same write. */
export const keepReferences: CollectionBeforeChangeHook = ({ collection, data, originalDoc }) => ({
  ...data,
  references: referencesOf(collection.flattenedFields, { ...originalDoc, ...data }),
});
