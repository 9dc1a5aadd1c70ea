import type { FieldAccess } from 'payload';
import { hasRole } from './roles.ts';

/** Of an account only its owner and admins see and change it; nobody else can search for it. */
export const fieldAdminsOrSelf: FieldAccess = ({ doc, id, req }) =>
  hasRole(req.user, 'admin') ||
  (req.user?.collection === 'users' && (doc?.id ?? id) === req.user.id);
