import type { CollectionBeforeChangeHook } from 'payload';

/**
 * `datePublished` is the first time an article goes out; `dateModified` moves when a correction is
 * added, not with an edit for style.
 */
export const keepDates: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data._status !== 'published') return data;
  const now = new Date().toISOString();
  const correctionsBefore = originalDoc?.corrections?.length ?? 0;
  const corrections = data.corrections?.length ?? correctionsBefore;
  const wasOut = Boolean(originalDoc?.datePublished);
  return {
    ...data,
    datePublished: data.datePublished ?? originalDoc?.datePublished ?? now,
    dateModified:
      wasOut && corrections > correctionsBefore
        ? now
        : (data.dateModified ?? originalDoc?.dateModified),
    stage: corrections > 0 ? 'corrected' : 'published',
  };
};
