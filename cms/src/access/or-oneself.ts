import type { Access } from 'payload';

/** Whoever the rule lets pass; and one's own account also before a required second factor is set up. */
export function orOneself(rule: Access): Access {
  return async (args) => {
    const result = await rule(args);
    const { user } = args.req;
    return result === false && user?.collection === 'users' ? { id: { equals: user.id } } : result;
  };
}
