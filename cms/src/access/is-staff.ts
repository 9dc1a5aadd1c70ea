import type { TypedUser } from 'payload';

/**
 * True for an account of the newsroom; a machine account is logged in, and still no staff, and nor is
 * who must first set up a second factor.
 */
export function isStaff(
  user: TypedUser | null | undefined,
): user is Extract<TypedUser, { collection: 'users' }> {
  return user?.collection === 'users' && user.mustSetUpSecondFactor !== true;
}
