import type { FieldAccess } from 'payload';
import { isStaff } from './is-staff.ts';

/** A field that no public answer shows. */
export const fieldStaff: FieldAccess = ({ req }) => isStaff(req.user);
