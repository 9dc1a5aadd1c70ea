import type { CollectionBeforeChangeHook } from 'payload';
import { isStaff } from '../access/is-staff.ts';

/** Writes down who decided what about a comment, and when; the name stays when the account goes. */
export const logDecision: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !data.status || data.status === originalDoc?.status) return data;
  const user = isStaff(req.user) ? req.user : null;
  const decision = {
    status: data.status,
    at: new Date().toISOString(),
    user: user?.id ?? null,
    userName: user?.name ?? 'The newsroom’s own program',
  };
  return { ...data, decisions: [...(originalDoc?.decisions ?? []), decision] };
};
