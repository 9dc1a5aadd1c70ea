import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { fieldNobody } from '../access/field-nobody.ts';
import { webhookEvents } from '../webhooks/events.ts';
import { giveSecrets } from '../webhooks/give-secrets.ts';
import { buryWhenDisabled, deleteDeliveries } from '../webhooks/keep-deliveries-in-step.ts';
import { refuseTarget } from '../webhooks/refuse-target.ts';
import { sayWhyDisabled } from '../webhooks/say-why-disabled.ts';

/** Who is told that something changed for readers. */
export const webhookEndpoints: CollectionConfig = {
  slug: 'webhook-endpoints',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  defaultSort: 'name',
  access: accessOf('webhook-endpoints'),
  admin: {
    group: 'System',
    useAsTitle: 'name',
    description:
      'Other programs that are told within moments when something changes for readers. They are told what changed, not how: no content leaves the newsroom this way.',
    defaultColumns: ['name', 'kind', 'url', 'enabled', 'disabledReason'],
  },
  disableDuplicate: true,
  hooks: {
    beforeChange: [giveSecrets, sayWhyDisabled],
    afterChange: [buryWhenDisabled],
    afterDelete: [deleteDeliveries],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      unique: true,
      admin: {
        description:
          'For you, to tell them apart. “Publisher” is the one that keeps the site up to date; its address and secrets come from the CMS’s settings and return at each start.',
      },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'signed',
      options: [
        { value: 'publisher', label: 'Publisher of this site: told first' },
        { value: 'signed', label: 'Another program that checks signatures' },
        { value: 'build', label: 'Build hook of a hosting service' },
      ],
    },
    {
      name: 'url',
      label: 'Address',
      type: 'text',
      required: true,
      validate: refuseTarget,
      admin: {
        description:
          'Where to send, as the other side gave it to you. Addresses inside your own network are refused, unless they are listed in WEBHOOK_HOSTS of the CMS.',
      },
    },
    {
      name: 'events',
      label: 'Only when',
      type: 'select',
      hasMany: true,
      options: webhookEvents,
      admin: { description: 'Leave empty to tell about every change.' },
    },
    {
      name: 'secrets',
      type: 'array',
      maxRows: 2,
      labels: { singular: 'Secret', plural: 'Secrets' },
      admin: {
        description:
          'By its secret the other side knows that a message is from you. It is made when you save: copy it over then. To change it without a gap: add a second one and save, give it to the other side, and remove the first once it is in use there. A build hook needs none.',
      },
      fields: [
        {
          name: 'secret',
          type: 'text',
          access: { create: fieldNobody, update: fieldNobody },
          admin: { readOnly: true, placeholder: 'Made when you save' },
        },
      ],
    },
    {
      name: 'enabled',
      label: 'On',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      admin: {
        position: 'sidebar',
        description: 'When you switch it off, what still waits for it is given up.',
      },
    },
    {
      name: 'disabledReason',
      label: 'Why it is off',
      type: 'text',
      access: { create: fieldNobody, update: fieldNobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: ({ enabled }) => enabled === false,
      },
    },
  ],
};
