import type { TextField } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';

/**
 * Every document that this one shows, as `collection:id`, kept by `keep-references`. It answers
 * "where is this used?" with one indexed query, for links inside a body too.
 */
export const referencesField: TextField = {
  name: 'references',
  type: 'text',
  hasMany: true,
  index: true,
  access: { read: fieldNobody, create: fieldNobody, update: fieldNobody },
  admin: { hidden: true },
};
