import type { Article } from '@dateline/shared/payload-types.ts';
import type { CollectionBeforeChangeHook } from 'payload';
import { isOut, liveBefore } from '../hooks/remember-live.ts';
import { saveNote } from './save-note.ts';
import { stageAfterSave } from './transitions.ts';

/**
 * The stage follows what a save does: publishing, taking back, and editing what was approved. No one
 * writes it through the API; a stage that the newsroom's own code sets holds.
 */
export const keepStage: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before: Article['stage'] = originalDoc?.stage ?? 'draft';
  const publishes = data._status === 'published';
  const isRestored = req.context.isRestoringVersion === true;
  const isSet = !publishes && !isRestored && data.stage && data.stage !== before;
  const stage = isSet
    ? data.stage
    : stageAfterSave({
        before: before ?? 'draft',
        changesContent: originalDoc !== undefined && data.revision !== (originalDoc.revision ?? 0),
        publishes,
        trashes: Boolean(data.deletedAt),
        unpublishes:
          data._status === 'draft' &&
          !saveNote(req).isDraft &&
          isOut(liveBefore('articles', originalDoc?.id, req)),
        isCorrected: (data.corrections?.length ?? originalDoc?.corrections?.length ?? 0) > 0,
      });
  const hasMoved = stage !== before || !originalDoc?.stageSince;
  const stageSince = hasMoved ? new Date().toISOString() : originalDoc.stageSince;
  return { ...data, stage, stageSince };
};
