import type { FieldAccess } from 'payload';
import { idOf } from '../references/id-of.ts';
import { fieldEditors } from './field-editors.ts';

/** Whose document it is decides with whom to share it; editors too. */
export const fieldOwnerOrEditors: FieldAccess = (args) =>
  Boolean(fieldEditors(args)) ||
  (args.req.user !== null && idOf(args.doc?.owner) === args.req.user.id);
