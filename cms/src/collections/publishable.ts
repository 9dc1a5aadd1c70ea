import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access-of.ts';
import { collectionRules } from '../access/matrix.ts';
import { referencesField } from '../fields/references.ts';
import { keepReferences } from '../hooks/keep-references.ts';
import { deleteNothingShown, keepWhatIsShown } from '../hooks/keep-what-is-shown.ts';
import { leadToSurvivors } from '../hooks/lead-to-survivors.ts';
import { onlyPublishedBy } from '../hooks/only-published-by.ts';
import { publishOnlyWhatIsWhole } from '../hooks/publish-only-what-is-whole.ts';
import { rememberLive } from '../hooks/remember-live.ts';
import { noteRestoreAsDraft, restoreAsDraft } from '../hooks/restore-as-draft.ts';
import { noteWhatIsMeant, sayDraftOrStatus } from '../hooks/say-draft-or-status.ts';
import { searchNoSources } from '../hooks/search-no-sources.ts';

/** The collections of the matrix that have a published state. */
type PublishableSlug = {
  [Slug in keyof typeof collectionRules]: (typeof collectionRules)[Slug] extends { publish: object }
    ? Slug
    : never;
}[keyof typeof collectionRules];

/**
 * What every kind of document with a draft and a published state has in common: who may do what,
 * versions, the trash, and the promise that a published page never shows an unpublished thing.
 */
export function publishable(
  collection: CollectionConfig & { slug: PublishableSlug },
  options: { autosave?: boolean } = {},
): CollectionConfig {
  const publishing = onlyPublishedBy(collectionRules[collection.slug].publish);
  const { hooks, versions } = collection;
  return {
    ...collection,
    trash: true,
    versions: versions ?? {
      maxPerDoc: 100,
      drafts: options.autosave ? { autosave: { interval: 1500 } } : true,
    },
    access: accessOf(collection.slug),
    hooks: {
      ...hooks,
      beforeOperation: [
        searchNoSources,
        noteWhatIsMeant,
        noteRestoreAsDraft,
        ...(hooks?.beforeOperation ?? []),
      ],
      beforeChange: [
        restoreAsDraft,
        rememberLive,
        publishing.beforeChange,
        sayDraftOrStatus,
        leadToSurvivors,
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
