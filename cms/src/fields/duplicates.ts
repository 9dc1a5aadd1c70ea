import type { Field } from 'payload';

/**
 * In the form of a new entity: those that may be the same already, with a link to each. `knownOthers` are
 * the ids that the person was shown; only the form sends it, and `ask-of-duplicates` reads it.
 */
export const duplicatesFields: Field[] = [
  {
    name: 'duplicates',
    type: 'ui',
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/admin/Duplicates.tsx#Duplicates' },
    },
  },
  {
    name: 'knownOthers',
    type: 'json',
    virtual: true,
    admin: {
      hidden: true,
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
    },
  },
];
