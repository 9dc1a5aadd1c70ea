import { legalPredicates, predicates } from '@dateline/shared/vocabulary.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { edtfDateField } from '../fields/edtf-date.ts';
import { evidenceFields } from '../fields/evidence.ts';
import { legalParagraphFields } from '../fields/legal-paragraph.ts';
import { optionsOf } from '../fields/options-of.ts';
import { citeExistingParagraphs } from '../hooks/cite-existing-paragraphs.ts';
import { nameRelationship } from '../hooks/name-relationship.ts';
import { publishable } from './publishable.ts';

const leadsToLaw = (predicate: unknown) => legalPredicates.some((each) => each === predicate);
const [instrument, paragraph] = legalParagraphFields({ required: false });

export const relationships = publishable({
  slug: 'relationships',
  defaultSort: 'title',
  admin: {
    group: 'Knowledge',
    useAsTitle: 'title',
    description:
      'Who runs, owns, founded or visited what: each with its source and how sure it is.',
    defaultColumns: ['title', 'statementType', 'confidence', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'note'],
  },
  hooks: { beforeChange: [nameRelationship, citeExistingParagraphs] },
  fields: [
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
        { name: 'predicate', type: 'select', options: optionsOf(predicates), required: true },
      ],
    },
    {
      name: 'object',
      type: 'relationship',
      relationTo: 'entities',
      index: true,
      admin: { condition: (_, sibling) => !leadsToLaw(sibling.predicate) },
      validate: (
        value: unknown,
        { siblingData }: { siblingData: Partial<{ predicate: string }> },
      ) => Boolean(value) || leadsToLaw(siblingData.predicate) || 'Say with whom or what.',
    },
    {
      type: 'row',
      admin: { condition: (_, sibling) => leadsToLaw(sibling.predicate) },
      fields: [
        {
          ...instrument,
          validate: (
            value: unknown,
            { siblingData }: { siblingData: Partial<{ predicate: string }> },
          ) => Boolean(value) || !leadsToLaw(siblingData.predicate) || 'Say which resolution.',
        },
        paragraph,
      ],
    },
    {
      type: 'row',
      fields: [edtfDateField('startDate', 'Since'), edtfDateField('endDate', 'Until')],
    },
    ...evidenceFields,
    { name: 'note', type: 'textarea', admin: { description: 'For readers, under the line.' } },
  ],
});
