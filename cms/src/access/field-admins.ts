import type { FieldAccess } from 'payload';
import { hasRole } from './roles.ts';

export const fieldAdmins: FieldAccess = ({ req }) => hasRole(req.user, 'admin');
