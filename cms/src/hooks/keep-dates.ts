import type { Article } from '@dateline/shared/payload-types.ts';
import type { CollectionBeforeChangeHook } from 'payload';
import { liveBefore } from './remember-live.ts';

/**
 * `datePublished` is the first time an article goes out; `dateModified` moves when a correction is
 * added to what is out, not with an edit for style.
 */
export const keepDates: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data;
  const now = new Date().toISOString();
  const live = liveBefore<Article>('articles', originalDoc?.id, req);
  const corrections = data.corrections?.length ?? originalDoc?.corrections?.length ?? 0;
  const isCorrected = live?.datePublished && corrections > (live.corrections?.length ?? 0);
  return {
    ...data,
    // A draft from before the first publication has none, and what is out has one.
    datePublished: data.datePublished ?? originalDoc?.datePublished ?? live?.datePublished ?? now,
    dateModified: isCorrected
      ? now
      : (data.dateModified ?? originalDoc?.dateModified ?? live?.dateModified),
  };
};
