import type { CollectionBeforeChangeHook } from 'payload';
import { isStaff } from '../access/is-staff.ts';

/** Whoever begins an article owns it, unless an editor says whose it is. */
export const keepOwner: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || data.owner || !isStaff(req.user)) return data;
  return { ...data, owner: req.user.id };
};
