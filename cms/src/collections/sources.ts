import { languages, sourceTypes } from '@dateline/shared/vocabulary.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { dayField } from '../fields/day.ts';
import { optionsOf } from '../fields/options-of.ts';
import { webAddressField } from '../fields/web-address.ts';
import { personsByThoseWhoKnow } from '../hooks/persons-by-those-who-know.ts';
import { personsStayInternal } from '../hooks/persons-stay-internal.ts';
import { publishable } from './publishable.ts';

export const sources = publishable({
  slug: 'sources',
  defaultSort: 'title',
  hooks: { beforeChange: [personsByThoseWhoKnow, personsStayInternal] },
  admin: {
    group: 'Knowledge',
    useAsTitle: 'title',
    description:
      'What claims and relationships rest on. Persons are shown to editors and admins only.',
    defaultColumns: ['title', 'publisher', 'type', '_status', 'retrieved'],
    listSearchableFields: ['title', 'publisher'],
  },
  fields: [
    {
      name: 'type',
      type: 'select',
      options: optionsOf(sourceTypes),
      required: true,
      // Every public answer that shows sources asks which of them are people.
      index: true,
      admin: { position: 'sidebar' },
    },
    { name: 'title', type: 'text', required: true },
    {
      name: 'publisher',
      type: 'text',
      admin: { description: 'Who put it out, for example “UN Security Council”.' },
    },
    webAddressField('url', 'Web address'),
    webAddressField('archivedUrl', 'Archived copy', {
      description:
        'Address of a copy that stays when the original goes, for example at web.archive.org.',
    }),
    {
      type: 'row',
      fields: [
        dayField('published', 'Published'),
        dayField('retrieved', 'Retrieved'),
        dayField('archivedOn', 'Archived'),
      ],
    },
    { name: 'language', type: 'select', options: optionsOf(languages) },
    {
      name: 'note',
      label: 'Note for the desk',
      type: 'textarea',
      access: { read: fieldStaff },
      admin: { description: 'Never public.' },
    },
  ],
});
