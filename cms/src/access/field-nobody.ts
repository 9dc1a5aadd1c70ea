import type { FieldAccess } from 'payload';

/** A field that only the newsroom's own code writes. */
export const fieldNobody: FieldAccess = () => false;
