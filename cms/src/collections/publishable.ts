import type { CollectionConfig } from 'payload';
import { editorsTrashAdminsDelete } from '../access/editors-trash-admins-delete.ts';
import { publishedOrStaff } from '../access/published-or-staff.ts';
import type { Role } from '../access/roles.ts';
import { staff } from '../access/staff.ts';
import { writers } from '../access/writers.ts';
import { referencesField } from '../fields/references.ts';
import { keepReferences } from '../hooks/keep-references.ts';
import { deleteNothingShown, keepWhatIsShown } from '../hooks/keep-what-is-shown.ts';
import { onlyPublishedBy } from '../hooks/only-published-by.ts';
import { publishOnlyWhatIsWhole } from '../hooks/publish-only-what-is-whole.ts';

/**
 * What every kind of document with a draft and a published state has in common: who may do what,
 * versions, the trash, and the promise that a published page never shows an unpublished thing.
 */
export function publishable(
  collection: CollectionConfig,
  options: { publishers?: Role[]; autosave?: boolean } = {},
): CollectionConfig {
  const publishing = onlyPublishedBy(...(options.publishers ?? ['admin', 'editor']));
  const { hooks, access, versions } = collection;
  return {
    ...collection,
    trash: true,
    versions: versions ?? {
      maxPerDoc: 100,
      drafts: options.autosave ? { autosave: { interval: 1500 }, schedulePublish: true } : true,
    },
    access: {
      read: publishedOrStaff,
      readVersions: staff,
      create: writers,
      update: writers,
      delete: editorsTrashAdminsDelete,
      ...access,
    },
    hooks: {
      ...hooks,
      beforeChange: [
        publishing.beforeChange,
        ...(hooks?.beforeChange ?? []),
        publishOnlyWhatIsWhole,
        keepReferences,
      ],
      afterChange: [publishing.afterChange, keepWhatIsShown, ...(hooks?.afterChange ?? [])],
      beforeDelete: [deleteNothingShown, ...(hooks?.beforeDelete ?? [])],
    },
    fields: [...collection.fields, referencesField],
  };
}
