import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';

/** Everyone with an account in the newsroom. */
export const staff: Access = ({ req }) => isStaff(req.user);
