import type { TypedUser } from 'payload';
import { isStaff } from './is-staff.ts';
import type { Extent, Rule, Who } from './matrix.ts';

/** How far the rule goes for the account: the widest of its roles' extents; null for not at all. */
export function extentFor(
  user: TypedUser | null | undefined,
  rule: Rule | undefined,
): Extent | null {
  const extents = new Set(whoAsks(user).map((who) => rule?.[who]));
  return widestFirst.find((extent) => extents.has(extent)) ?? null;
}

const widestFirst: Extent[] = ['all', 'allButPersons', 'ownAndShared', 'own', 'public'];

/** As what the account counts in the matrix; as nobody while it must first set up a second factor. */
function whoAsks(user: TypedUser | null | undefined): Who[] {
  if (!user) return ['anonymous'];
  if (user.collection === 'machines') return user.permissions;
  return isStaff(user) ? user.roles : [];
}
