import type { TextField, UIField } from 'payload';
import { fieldStaff } from '../access/field-staff.ts';

/** Beside the form: the known names in the article. */
export const namesPanel: UIField = {
  name: 'names',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/Names.tsx#Names' },
  },
};

/**
 * Ids of entities that are not meant in this article though their names stand in it. As text: they are
 * no references, an entity that goes is only refused in vain. Never public.
 */
export const refusedNames: TextField = {
  name: 'refusedNames',
  label: 'Names refused',
  type: 'text',
  hasMany: true,
  hooks: { beforeDuplicate: [() => []] },
  access: { read: fieldStaff },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
};
