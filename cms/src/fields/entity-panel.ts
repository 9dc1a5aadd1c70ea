import type { UIField } from 'payload';

/** A panel beside an entity's form. */
export function entityPanel(name: string, Field: string): UIField {
  return {
    name,
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field },
    },
  };
}
