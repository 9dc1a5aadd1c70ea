import type { TypedUser } from 'payload';
import { isStaff } from './is-staff.ts';

/** What a person of the newsroom may do, in the admin and in the API. */
export const roles = {
  admin: 'Admin: people, settings, everything',
  editor: 'Editor: publishes',
  reporter: 'Reporter: writes, does not publish',
  'photo-editor': 'Photo editor: photos',
  moderator: 'Moderator: comments',
} as const;

export type Role = keyof typeof roles;

/** True if it is an account of the newsroom with at least one of the roles. */
export function hasRole(user: TypedUser | null | undefined, ...wanted: Role[]): boolean {
  return isStaff(user) && user.roles.some((role) => wanted.includes(role));
}
