import type { Access } from 'payload';
import { hasRole } from './roles.ts';

/** Those who bring in photos. */
export const photoDesk: Access = ({ req }) =>
  hasRole(req.user, 'admin', 'editor', 'photo-editor', 'reporter');
