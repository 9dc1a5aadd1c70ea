import type { Access } from 'payload';
import { hasRole } from './roles.ts';

export const moderators: Access = ({ req }) => hasRole(req.user, 'admin', 'editor', 'moderator');
