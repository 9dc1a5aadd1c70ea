import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';
import { hasRole } from './roles.ts';

/** Those who publish see and end every preview link; who writes, only those that they made. */
export const ownLinksOrEditors: Access = ({ req }) => {
  const { user } = req;
  if (hasRole(user, 'admin', 'editor')) return true;
  return isStaff(user) && hasRole(user, 'reporter') ? { createdBy: { equals: user.id } } : false;
};
