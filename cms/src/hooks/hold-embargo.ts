import { type CollectionBeforeChangeHook, ValidationError } from 'payload';

/**
 * An article is not published before its embargo ends, whoever presses the button.
 *
 * @throws {ValidationError} on the field `embargo`
 */
export const holdEmbargo: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  const embargo = data.embargo === undefined ? originalDoc?.embargo : data.embargo;
  if (data._status !== 'published' || !embargo || new Date(embargo) <= new Date()) return data;
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'embargo',
        message: `Under embargo until ${new Date(embargo).toISOString()}. Save it as a draft, or end the embargo first.`,
      },
    ],
    req,
  });
};
