import type { CollectionConfig } from 'payload';
import { editorsTrashAdminsDelete } from '../access/editors-trash-admins-delete.ts';
import { publishedOnlyBy } from '../access/published-only-by.ts';
import { publishedOrStaff } from '../access/published-or-staff.ts';
import type { Role } from '../access/roles.ts';
import { staff } from '../access/staff.ts';
import { writers } from '../access/writers.ts';
import { referencesField } from '../fields/references.ts';
import { keepReferences } from '../hooks/keep-references.ts';
import { deleteNothingShown, keepWhatIsShown } from '../hooks/keep-what-is-shown.ts';
import { onlyPublishedBy } from '../hooks/only-published-by.ts';
import { publishOnlyWhatIsWhole } from '../hooks/publish-only-what-is-whole.ts';
import { rememberLive } from '../hooks/remember-live.ts';
import { noteWhatIsMeant, sayDraftOrStatus } from '../hooks/say-draft-or-status.ts';
import { searchNoSources } from '../hooks/search-no-sources.ts';

/**
 * What every kind of document with a draft and a published state has in common: who may do what,
 * versions, the trash, and the promise that a published page never shows an unpublished thing.
 */
export function publishable(
  collection: CollectionConfig,
  options: { publishers?: Role[]; autosave?: boolean } = {},
): CollectionConfig {
  const publishers = options.publishers ?? ['admin', 'editor'];
  const publishing = onlyPublishedBy(publishers);
  const { hooks, access, versions } = collection;
  return {
    ...collection,
    trash: true,
    versions: versions ?? {
      maxPerDoc: 100,
      drafts: options.autosave ? { autosave: { interval: 1500 } } : true,
    },
    access: {
      read: publishedOrStaff,
      readVersions: staff,
      delete: editorsTrashAdminsDelete,
      ...access,
      // With `_status` in the data the admin asks whether to offer "Publish".
      create: publishedOnlyBy(publishers, access?.create ?? writers),
      update: publishedOnlyBy(publishers, access?.update ?? writers),
    },
    hooks: {
      ...hooks,
      beforeOperation: [searchNoSources, noteWhatIsMeant, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [
        rememberLive,
        publishing.beforeChange,
        sayDraftOrStatus,
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
