import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';

/** Readers see approved comments on what they can read; the newsroom sees the queue. */
export const approvedOrModerators: Access = ({ req }) =>
  isStaff(req.user) ? true : { status: { equals: 'approved' }, articleIsOut: { equals: true } };
