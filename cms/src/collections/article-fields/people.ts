import type { Field } from 'payload';
import { fieldEditors } from '../../access/field-editors.ts';
import { fieldOwnerOrEditors } from '../../access/field-owner-or-editors.ts';
import { fieldStaff } from '../../access/field-staff.ts';

/** Who at the desk works on it. Accounts, never public: readers see bylines. */
export const peopleFields: Field[] = [
  {
    name: 'owner',
    label: 'Whose it is',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    hooks: { beforeDuplicate: [() => null] },
    access: { create: fieldEditors, read: fieldStaff, update: fieldEditors },
    admin: {
      position: 'sidebar',
      allowCreate: false,
      allowEdit: false,
      description: 'Reporters write only what is theirs or shared with them. Never public.',
    },
  },
  {
    name: 'sharedWith',
    label: 'Shared with',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    index: true,
    hooks: { beforeDuplicate: [() => []] },
    access: { read: fieldStaff, update: fieldOwnerOrEditors },
    admin: {
      position: 'sidebar',
      allowCreate: false,
      allowEdit: false,
      description: 'Colleagues who may write it too. Never public.',
    },
  },
];
