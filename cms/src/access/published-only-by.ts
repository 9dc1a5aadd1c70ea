import type { Access } from 'payload';
import { hasRole, type Role } from './roles.ts';

/** Who may write, less the writing of something published by anyone without one of the roles. */
export function publishedOnlyBy(publishers: readonly Role[], mayWrite: Access): Access {
  return (args) => {
    const { data, req } = args;
    if (data?._status === 'published' && !hasRole(req.user, ...publishers)) return false;
    return mayWrite(args);
  };
}
