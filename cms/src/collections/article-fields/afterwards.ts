import type { Field } from 'payload';
import { closedInTime } from '../../comments/closed-in-time.ts';
import { dateAndTime } from '../../fields/date-and-time.ts';
import { earlierSlugsField } from '../../fields/earlier-slugs.ts';
import { takenBackField } from '../../taking-back/taken-back-field.ts';

/** What comes after publication, and what search engines are told. */
export const afterwardsFields: Field[] = [
  {
    name: 'corrections',
    type: 'array',
    hooks: { beforeDuplicate: [() => []] },
    admin: { description: 'Public and dated: say what was wrong and what is right.' },
    fields: [
      {
        name: 'date',
        type: 'date',
        required: true,
        defaultValue: () => new Date().toISOString(),
        admin: { date: dateAndTime },
      },
      { name: 'wrong', label: 'What was wrong', type: 'textarea', required: true },
      { name: 'right', label: 'What is right', type: 'textarea', required: true },
    ],
  },
  {
    name: 'comments',
    type: 'select',
    options: [
      { value: 'open', label: 'Open' },
      { value: 'closed', label: 'Closed' },
    ],
    defaultValue: 'open',
    required: true,
    hooks: { afterRead: [closedInTime] },
  },
  {
    name: 'commentsCloseAt',
    label: 'Comments close at',
    type: 'date',
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      date: dateAndTime,
      description: 'From then on no comment is taken, and the form is gone. Empty: they stay open.',
    },
  },
  {
    name: 'seoTitle',
    label: 'Title in search engines',
    type: 'text',
    maxLength: 70,
    admin: { description: 'Left empty, the headline is used.' },
  },
  {
    name: 'seoDescription',
    label: 'Description in search engines',
    type: 'textarea',
    maxLength: 200,
    admin: { description: 'Left empty, the standfirst is used.' },
  },
  earlierSlugsField,
  takenBackField,
];
