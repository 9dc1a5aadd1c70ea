import type { Field, UIField } from 'payload';

/** A collection or global with what became of its last publication at the top of its form. */
export function withPublication<C extends { fields: Field[] }>(config: C): C {
  return { ...config, fields: [publicationField, ...config.fields] };
}

const publicationField: UIField = {
  name: 'publication',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/Publication.tsx#Publication' },
  },
};
