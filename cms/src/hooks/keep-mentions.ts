import type { CollectionBeforeChangeHook } from 'payload';
import { idOf } from '../references/id-of.ts';
import { referencesInRichText } from '../references/references-in-rich-text.ts';
import { isExact } from '../workflow/save-note.ts';

/**
 * Keeps `mentions` in step with the body: an entity named there is mentioned, one whose last mention
 * was taken out is not any more, one that the editor added by hand stays; what the article is
 * *about* is not listed a second time.
 */
export const keepMentions: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (isExact(req)) return data;
  const article = { ...originalDoc, ...data };
  const named = entitiesIn(article.body);
  const namedBefore = entitiesIn(originalDoc?.body);
  const byHand = idsOf(article.mentions).filter((id) => !namedBefore.has(id));
  const about = new Set(idsOf(article.about));
  const mentions = new Set([...byHand, ...named]);
  return { ...data, mentions: [...mentions].filter((id) => !about.has(id)) };
};

function entitiesIn(body: unknown): Set<string> {
  const references = [...referencesInRichText(body)];
  return new Set(
    references.filter(({ collection }) => collection === 'entities').map(({ id }) => id),
  );
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : [];
}
