import type { Access } from 'payload';
import { hasRole } from './roles.ts';

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor');
