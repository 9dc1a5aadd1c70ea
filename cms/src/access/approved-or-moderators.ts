import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';

/** Readers see approved comments; the newsroom sees the queue. */
export const approvedOrModerators: Access = ({ req }) =>
  isStaff(req.user) ? true : { status: { equals: 'approved' } };
