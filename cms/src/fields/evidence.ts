import { confidenceLevels, statementTypes } from '@dateline/shared/vocabulary.ts';
import type { Field } from 'payload';
import { hidePersonSources } from '../hooks/hide-person-sources.ts';
import { keepPersonSources } from '../hooks/keep-person-sources.ts';
import { optionsOf } from './options-of.ts';

/** How a statement is meant, how sure the desk is, and what it rests on. */
export const evidenceFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'statementType',
        label: 'Kind of statement',
        type: 'select',
        options: optionsOf(statementTypes),
        defaultValue: 'reported',
        required: true,
        admin: {
          width: '50%',
          description: 'Reported by someone, claimed officially, or what the desk concludes.',
        },
      },
      {
        name: 'confidence',
        type: 'select',
        options: optionsOf(confidenceLevels),
        admin: {
          width: '50%',
          description: 'Leave empty where the sentence already says “likely” or “probably”.',
        },
      },
    ],
  },
  {
    name: 'sources',
    type: 'relationship',
    relationTo: 'sources',
    hasMany: true,
    required: true,
    minRows: 1,
    hooks: { beforeValidate: [keepPersonSources], afterRead: [hidePersonSources] },
    admin: {
      description: 'At least one. A source of type person is shown to editors and admins only.',
    },
  },
];
