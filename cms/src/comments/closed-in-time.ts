import type { FieldHook } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { isOver } from './open-for-comments.ts';

/**
 * Readers are told that comments are closed from the moment on; the desk sees what it set. Nothing is
 * written at that moment, so that no draft, version or approval is touched by the clock.
 */
export const closedInTime: FieldHook = ({ data, overrideAccess, req, value }) =>
  !overrideAccess && !isStaff(req.user) && isOver(data ?? {}) ? 'closed' : value;
