import type { FieldAccess } from 'payload';

/** A field that no public answer shows. */
export const fieldStaff: FieldAccess = ({ req }) => req.user !== null;
