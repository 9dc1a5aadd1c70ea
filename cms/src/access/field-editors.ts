import type { FieldAccess } from 'payload';
import { hasRole } from './roles.ts';

export const fieldEditors: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'editor');
