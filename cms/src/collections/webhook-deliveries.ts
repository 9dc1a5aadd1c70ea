import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { sendAgain } from '../webhooks/send-again.ts';

/** The outbox of the webhooks, and its log. The worker writes it past Payload's operations. */
export const webhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: 'Webhook delivery', plural: 'Webhook deliveries' },
  defaultSort: '-createdAt',
  access: accessOf('webhook-deliveries'),
  admin: {
    group: 'System',
    useAsTitle: 'event',
    description:
      'What was sent to whom, and what they answered. What fails is tried again for 72 hours, at growing intervals; then it is dead, and you can send it again. Delivered ones go after a week, all others after 30 days.',
    defaultColumns: ['event', 'endpoint', 'status', 'lastAnswer', 'tries', 'nextTry', 'createdAt'],
  },
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [sendAgain],
  indexes: [{ fields: ['endpoint', 'status', 'nextTry'] }, { fields: ['status', 'createdAt'] }],
  fields: [
    {
      name: 'sendAgain',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/admin/SendAgain.tsx#SendAgain' },
      },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'delivered', label: 'Delivered' },
        { value: 'dead', label: 'Dead: given up' },
      ],
      admin: { position: 'sidebar' },
    },
    { name: 'lastAnswer', label: 'Last answer', type: 'text', admin: { position: 'sidebar' } },
    {
      name: 'nextTry',
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'tries',
      type: 'number',
      required: true,
      admin: { position: 'sidebar', description: 'Since it was last sent by hand, if it was.' },
    },
    { name: 'firstTry', type: 'date', admin: { hidden: true } },
    { name: 'event', type: 'text', required: true },
    {
      name: 'endpoint',
      label: 'Webhook',
      type: 'relationship',
      relationTo: 'webhook-endpoints',
      required: true,
      admin: { allowEdit: false },
    },
    { name: 'documentCollection', label: 'Kind of document', type: 'text', required: true },
    { name: 'documentId', label: 'Id of the document', type: 'text', required: true, index: true },
    {
      name: 'changedAt',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'messageId',
      label: 'Id of the message',
      type: 'text',
      required: true,
      admin: { description: 'The same at every try, so that the other side can tell a repeat.' },
    },
    {
      name: 'cursor',
      label: 'Place in the change log',
      type: 'text',
      required: true,
    },
    {
      name: 'request',
      label: 'Id of the request that changed it',
      type: 'text',
    },
    {
      name: 'attempts',
      label: 'Tries',
      type: 'array',
      labels: { singular: 'Try', plural: 'Tries' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'at',
              label: 'When',
              type: 'date',
              required: true,
              admin: { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } },
            },
            { name: 'answer', label: 'Answer (HTTP status)', type: 'number' },
            { name: 'milliseconds', label: 'Took (ms)', type: 'number', required: true },
          ],
        },
        { name: 'error', label: 'What was wrong', type: 'text' },
      ],
    },
  ],
};
