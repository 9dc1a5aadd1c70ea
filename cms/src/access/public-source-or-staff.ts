import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';
import { published } from './published-or-staff.ts';

/** A source of type person is internal: no public answer ever has it. */
export const publicSourceOrStaff: Access = ({ req }) =>
  isStaff(req.user) ? true : { and: [published, { type: { not_equals: 'person' } }] };
