import { type CollectionBeforeChangeHook, ValidationError } from 'payload';

/**
 * An article is not published before its embargo ends, whoever presses the button.
 *
 * @throws {ValidationError} on the field `embargo`
 */
export const holdEmbargo: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  const embargo = data.embargo === undefined ? originalDoc?.embargo : data.embargo;
  const ends = new Date(embargo ?? Number.NaN);
  // What is no date the field itself refuses.
  if (data._status !== 'published' || Number.isNaN(ends.getTime()) || ends <= new Date()) {
    return data;
  }
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'embargo',
        message: `Under embargo until ${ends.toISOString()}. Save it as a draft, or end the embargo first.`,
      },
    ],
    req,
  });
};
