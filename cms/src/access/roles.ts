import type { User } from '@dateline/shared/payload-types.ts';

/** What a person of the newsroom may do, in the admin and in the API. */
export const roles = {
  admin: 'Admin: people, settings, everything',
  editor: 'Editor: publishes',
  reporter: 'Reporter: writes, does not publish',
  'photo-editor': 'Photo editor: photos',
  moderator: 'Moderator: comments',
} as const;

export type Role = keyof typeof roles;

/** True if the account has at least one of the roles. */
export function hasRole(user: Pick<User, 'roles'> | null | undefined, ...wanted: Role[]): boolean {
  return user?.roles?.some((role) => wanted.includes(role)) ?? false;
}
