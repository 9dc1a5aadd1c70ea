import type { UIField } from 'payload';

/** Beside the form: what is to be said of the claims and sources as they stand in it. */
export const evidencePanel: UIField = {
  name: 'evidence',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/Evidence.tsx#Evidence' },
  },
};
