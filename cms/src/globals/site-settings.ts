import { siteSettings as schema } from '@dateline/shared/public/site-settings.ts';
import type { GlobalConfig } from 'payload';
import { globalAccessOf } from '../access/access-of.ts';
import { env } from '../env.ts';
import { webAddressField } from '../fields/web-address.ts';

export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site settings',
  access: globalAccessOf('site-settings'),
  versions: { max: 50 },
  admin: { group: 'Newsroom', description: 'What the site says about itself.' },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Newsroom' },
    { name: 'tagline', type: 'text' },
    {
      ...webAddressField('url', 'Public address of the site', { required: true }),
      defaultValue: env.SITE_URL ?? 'http://127.0.0.1:4321',
    },
    {
      type: 'row',
      fields: [
        {
          name: 'language',
          type: 'text',
          required: true,
          defaultValue: 'en',
          admin: { description: 'BCP 47, for example en.' },
        },
        {
          name: 'timeZone',
          label: 'Time zone',
          type: 'text',
          required: true,
          defaultValue: 'Asia/Seoul',
          admin: { description: 'For example Asia/Seoul. All times on the site are shown in it.' },
          validate: (value: string | null | undefined) =>
            schema.shape.timeZone.safeParse(value).success ||
            'That is no time zone. Write it like Asia/Seoul or Europe/Berlin.',
        },
      ],
    },
    {
      name: 'navigation',
      type: 'array',
      admin: { description: 'Links beside the sections.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true },
            {
              name: 'href',
              label: 'Address',
              type: 'text',
              required: true,
              validate: (value: string | null | undefined) =>
                schema.shape.navigation.safeParse([{ label: '-', href: value }]).success ||
                'Give a path of the site like /entities/ or a whole web address.',
            },
          ],
        },
      ],
    },
    {
      name: 'about',
      type: 'textarea',
      admin: { description: 'Paragraphs, divided by empty lines.' },
    },
    { name: 'contactEmail', label: 'E-mail of the desk', type: 'email' },
    { name: 'contact', type: 'textarea' },
    {
      name: 'social',
      type: 'array',
      fields: [
        { name: 'label', type: 'text', required: true },
        webAddressField('url', 'Web address', { required: true }),
      ],
    },
  ],
};
