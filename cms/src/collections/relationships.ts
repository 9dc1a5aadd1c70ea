import { legalPredicates, predicates } from '@dateline/shared/vocabulary.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { edtfDateField } from '../fields/edtf-date.ts';
import { evidenceFields } from '../fields/evidence.ts';
import { evidencePanel } from '../fields/evidence-panel.ts';
import { legalParagraphFields } from '../fields/legal-paragraph.ts';
import { optionsOf } from '../fields/options-of.ts';
import { relationOr } from '../fields/relation-or.ts';
import { citeExistingParagraphs } from '../hooks/cite-existing-paragraphs.ts';
import { designateOnlyByLists } from '../hooks/designate-only-by-lists.ts';
import { keepOneEnd } from '../hooks/keep-one-end.ts';
import { nameRelationship } from '../hooks/name-relationship.ts';
import { publishOnlyWhatRestsOnSomething } from '../hooks/publish-only-what-rests-on-something.ts';
import { publishable } from './publishable.ts';

const leadsToLaw = (predicate: unknown) => legalPredicates.some((each) => each === predicate);
const lawFields = legalParagraphFields({
  required: false,
  validate: relationOr(({ predicate }) => !leadsToLaw(predicate), 'Say which resolution.'),
});

export const relationships = publishable({
  slug: 'relationships',
  defaultSort: '-updatedAt',
  admin: {
    group: 'Knowledge',
    useAsTitle: 'title',
    description:
      'Who runs, owns, founded or visited what: each with its source and how sure it is.',
    defaultColumns: ['title', 'statementType', 'confidence', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'note'],
  },
  hooks: {
    beforeChange: [
      keepOneEnd,
      nameRelationship,
      citeExistingParagraphs,
      publishOnlyWhatRestsOnSomething,
    ],
  },
  fields: [
    evidencePanel,
    {
      name: 'title',
      type: 'text',
      access: { read: fieldStaff },
      admin: { hidden: true },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'subject',
          type: 'relationship',
          relationTo: 'entities',
          required: true,
          index: true,
        },
        {
          name: 'predicate',
          type: 'select',
          options: optionsOf(predicates),
          required: true,
          hooks: { afterRead: [designateOnlyByLists] },
        },
      ],
    },
    {
      name: 'object',
      type: 'relationship',
      relationTo: 'entities',
      index: true,
      admin: { condition: (_, sibling) => !leadsToLaw(sibling.predicate) },
      validate: relationOr(({ predicate }) => leadsToLaw(predicate), 'Say with whom or what.'),
    },
    {
      type: 'row',
      admin: { condition: (_, sibling) => leadsToLaw(sibling.predicate) },
      fields: lawFields,
    },
    {
      type: 'row',
      fields: [edtfDateField('startDate', 'Since'), edtfDateField('endDate', 'Until')],
    },
    ...evidenceFields,
    { name: 'note', type: 'textarea', admin: { description: 'For readers, under the line.' } },
  ],
});
