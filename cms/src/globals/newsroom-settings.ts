import type { GlobalConfig } from 'payload';
import { globalAccessOf } from '../access/access-of.ts';

/** How the newsroom itself works; no reader sees any of it. */
export const newsroomSettings: GlobalConfig = {
  slug: 'newsroom-settings',
  label: 'Newsroom settings',
  access: globalAccessOf('newsroom-settings'),
  admin: { group: 'Newsroom', description: 'How people come in.' },
  fields: [
    {
      name: 'requireSecondFactor',
      label: 'Require a second factor',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        description:
          'Admins and editors then need a code from their phone beside the password. Who has none yet is led to set it up before anything else.',
      },
    },
  ],
};
