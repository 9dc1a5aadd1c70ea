import type { Access } from 'payload';
import { hasRole } from './roles.ts';

/** Those who write: whether they may publish is for `only-published-by` to say. */
export const writers: Access = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reporter');
