import type { Access } from 'payload';
import { hasRole } from './roles.ts';

/** Editors move to the trash, which can be undone; only admins delete for good. */
export const editorsTrashAdminsDelete: Access = ({ req, data }) => {
  if (hasRole(req.user, 'admin')) return true;
  return hasRole(req.user, 'editor') && Boolean(data?.deletedAt);
};
