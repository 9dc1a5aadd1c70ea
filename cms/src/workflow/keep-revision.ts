import type { CollectionBeforeChangeHook } from 'payload';
import { changedFields } from './changed-fields.ts';
import { isExact, saveNote } from './save-note.ts';
import { savesMissedBy, savesOf, withSave } from './saves.ts';
import { StaleSave } from './stale-save.ts';

/**
 * Counts the revisions of an article: each save that changes its content makes the next one. A form
 * that started from an older one, with another's save since, is refused; programs are not.
 *
 * @throws {StaleSave} 409
 */
export const keepRevision: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (isExact(req)) return data;
  if (!originalDoc) return { ...data, revision: 1, saves: [] };
  const fields = collection.flattenedFields;
  const saves = savesOf(originalDoc);
  const current: number = originalDoc.revision ?? 0;
  // A version that is restored leaves out what it does not have; a save what it does not change.
  const after = req.context.isRestoringVersion ? data : { ...originalDoc, ...data };
  const changed = changedFields(fields, originalDoc, after);
  // After a restore the data have the counts of the restored version: they are set either way.
  if (changed.length === 0) return { ...data, revision: current, saves };
  const { form } = saveNote(req);
  const missed = form ? savesMissedBy(form, saves) : [];
  if (missed.length > 0) throw new StaleSave(missed, fields);
  const save = {
    revision: current + 1,
    at: new Date().toISOString(),
    userName: req.user?.name ?? 'A program of the newsroom',
    form: form?.id ?? null,
    fields: changed,
  };
  return { ...data, revision: save.revision, saves: withSave(saves, save) };
};
