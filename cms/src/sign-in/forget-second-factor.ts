import type { CollectionAfterDeleteHook } from 'payload';
import { removeSecondFactor } from './second-factor.ts';

/** With the account goes its second factor. */
export const forgetSecondFactor: CollectionAfterDeleteHook = async ({ id, req }) => {
  await removeSecondFactor(req.payload, String(id));
};
