import type { TextField } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';

/** Every slug under which readers found a document before; `keepEarlierSlugs` writes it. */
export const earlierSlugsField: TextField = {
  name: 'earlierSlugs',
  label: 'Earlier web addresses',
  type: 'text',
  hasMany: true,
  index: true,
  hooks: { beforeDuplicate: [() => []] },
  access: { create: fieldNobody, update: fieldNobody },
  admin: { readOnly: true, description: 'Each of them leads readers here. Kept by itself.' },
};
