import type { Access } from 'payload';

/** Readers see approved comments; the newsroom sees the queue. */
export const approvedOrModerators: Access = ({ req }) =>
  req.user ? true : { status: { equals: 'approved' } };
