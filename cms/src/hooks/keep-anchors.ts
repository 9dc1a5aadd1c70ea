import { type CollectionBeforeChangeHook, ValidationError } from 'payload';

/**
 * Gives each paragraph the end of its link: `8(a)(iii)` becomes `para-8-a-iii`.
 *
 * @throws {ValidationError} if two paragraphs have the same number
 */
export const keepAnchors: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!Array.isArray(data.paragraphs)) return data;
  const seen = new Set<string>();
  const paragraphs = data.paragraphs.map((paragraph: { number?: string }, index) => {
    const anchor = anchorOf(paragraph.number ?? '');
    if (seen.has(anchor) && data._status === 'published') {
      throw new ValidationError({
        collection: collection.slug,
        errors: [
          {
            path: `paragraphs.${index}.number`,
            message: `Paragraph ${paragraph.number} is there twice.`,
          },
        ],
        req,
      });
    }
    seen.add(anchor);
    return { ...paragraph, anchor };
  });
  return { ...data, paragraphs };
};

/** The fragment of a paragraph's link. */
export function anchorOf(number: string): string {
  return `para-${(number.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-')}`;
}
