import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { fieldAdmins } from '../access/field-admins.ts';
import { fieldAdminsOrSelf } from '../access/field-admins-or-self.ts';
import { orOneself } from '../access/or-oneself.ts';
import { roles } from '../access/roles.ts';
import { env } from '../env.ts';
import { optionsOf } from '../fields/options-of.ts';
import { askSecondFactor } from '../sign-in/ask-second-factor.ts';
import { closedDoors } from '../sign-in/closed-doors.ts';
import { forgetSecondFactor } from '../sign-in/forget-second-factor.ts';
import { loginEndpoint } from '../sign-in/login-endpoint.ts';
import { mustSetUpField } from '../sign-in/must-set-up.ts';
import { requireGoodPassword } from '../sign-in/require-good-password.ts';
import { secondFactorEndpoints } from '../sign-in/second-factor-endpoints.ts';

/** Accounts of the newsroom. No byline leads to one. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  defaultSort: 'name',
  auth: {
    tokenExpiration: 60 * 60 * 12,
    // Payload's lock answers differently for accounts that exist; `attempts` limits all alike.
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: env.CMS_URL.startsWith('https://') },
  },
  access: { ...accessOf('users'), read: orOneself(accessOf('users').read) },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'name',
    description: 'Who may come in. Readers never see any of it.',
    defaultColumns: ['name', 'email', 'roles'],
  },
  hooks: {
    beforeValidate: [requireGoodPassword],
    beforeLogin: [askSecondFactor],
    afterDelete: [forgetSecondFactor],
  },
  endpoints: [loginEndpoint, ...secondFactorEndpoints, ...closedDoors],
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
    mustSetUpField,
    {
      name: 'secondFactor',
      type: 'ui',
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/admin/AccountSecondFactor.tsx#AccountSecondFactor' },
      },
    },
  ],
};
