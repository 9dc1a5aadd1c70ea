import { APIError, type CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { fieldAdmins } from '../access/field-admins.ts';
import { fieldAdminsOrSelf } from '../access/field-admins-or-self.ts';
import { orOneself } from '../access/or-oneself.ts';
import { roles } from '../access/roles.ts';
import { env } from '../env.ts';
import { optionsOf } from '../fields/options-of.ts';
import { requireLongPassword } from '../hooks/require-long-password.ts';

/** Accounts of the newsroom. No byline leads to one. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  defaultSort: 'name',
  auth: {
    tokenExpiration: 60 * 60 * 12,
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: env.CMS_URL.startsWith('https://') },
  },
  access: { ...accessOf('users'), read: orOneself(accessOf('users').read) },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'name',
    description: 'Who may come in. Readers never see any of it.',
    defaultColumns: ['name', 'email', 'roles'],
  },
  hooks: { beforeValidate: [requireLongPassword] },
  endpoints: [
    {
      // Payload's own is open to anyone until an account exists, takes any field, and can be raced.
      method: 'post',
      path: '/first-register',
      handler: () => {
        throw new APIError(
          'The first admin is made on the server: npm run create-admin -- you@example.org',
          403,
          null,
          true,
        );
      },
    },
  ],
  fields: [
    { name: 'name', type: 'text', required: true },
    // Payload's own field, with rules.
    { name: 'email', type: 'email', access: { read: fieldAdminsOrSelf } },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['reporter'],
      options: optionsOf(roles),
      saveToJWT: true,
      access: { create: fieldAdmins, update: fieldAdmins },
    },
  ],
};
