import type { Article } from '@dateline/shared/payload-types.ts';
import type { CollectionBeforeChangeHook } from 'payload';
import { liveBefore } from './remember-live.ts';

/**
 * `datePublished` is the first time an article goes out; `dateModified` moves when what is out gets a
 * correction or one in other words, not with an edit for style.
 */
export const keepDates: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data;
  const now = new Date().toISOString();
  const live = liveBefore<Article>('articles', originalDoc?.id, req);
  const known = new Set((live?.corrections ?? []).map(wordsOf));
  const corrections: Corrections = data.corrections ?? originalDoc?.corrections ?? [];
  const isCorrected =
    live?.datePublished && corrections.some((correction) => !known.has(wordsOf(correction)));
  return {
    ...data,
    // A draft from before the first publication has none, and what is out has one.
    datePublished: data.datePublished ?? originalDoc?.datePublished ?? live?.datePublished ?? now,
    dateModified: isCorrected
      ? now
      : (data.dateModified ?? originalDoc?.dateModified ?? live?.dateModified),
  };
};

type Corrections = NonNullable<Article['corrections']>;

/** What readers see of a correction; its row may have got another id. */
function wordsOf({ date, wrong, right }: Corrections[number]): string {
  return JSON.stringify([new Date(date).getTime(), wrong, right]);
}
