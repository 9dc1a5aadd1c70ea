import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';
import { hasRole } from './roles.ts';

/** People see and change their own account; admins every account. */
export const adminsOrSelf: Access = ({ req }) => {
  if (!isStaff(req.user)) return false;
  if (hasRole(req.user, 'admin')) return true;
  return { id: { equals: req.user.id } };
};
