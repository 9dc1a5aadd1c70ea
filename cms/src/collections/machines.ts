import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { machinePermissions } from '../access/require-machine.ts';
import { optionsOf } from '../fields/options-of.ts';

/** Accounts of programs: the publisher, a follower of the change feed. They are not staff. */
export const machines: CollectionConfig = {
  slug: 'machines',
  labels: { singular: 'Machine account', plural: 'Machine accounts' },
  defaultSort: 'name',
  auth: { useAPIKey: true, disableLocalStrategy: true },
  access: accessOf('machines'),
  admin: {
    group: 'Newsroom',
    useAsTitle: 'name',
    description: 'Programs that may follow what is published. They see nothing that readers don’t.',
    defaultColumns: ['name', 'permissions', 'updatedAt'],
  },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    {
      name: 'permissions',
      type: 'select',
      hasMany: true,
      required: true,
      options: optionsOf(machinePermissions),
    },
  ],
};
