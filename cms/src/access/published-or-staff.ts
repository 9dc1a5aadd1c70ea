import type { Access, Where } from 'payload';
import { isStaff } from './is-staff.ts';

/** Readers see what is published and not in the trash; the newsroom sees everything. */
export const publishedOrStaff: Access = ({ req }) => (isStaff(req.user) ? true : published);

/** What `published` means in a query, also against the versions that `draft=true` asks for. */
export const published: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
};
