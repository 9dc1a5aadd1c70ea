import { type CollectionBeforeChangeHook, ValidationError } from 'payload';

/**
 * A photo whose rights have ended is not published.
 *
 * @throws {ValidationError} on the field `expires`
 */
export const rightsMustHold: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const expires = data.expires === undefined ? originalDoc?.expires : data.expires;
  if (data._status !== 'published' || !expires || new Date(expires) > new Date()) return data;
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'expires',
        message: 'The rights have ended. Renew them and set the new time, or use another photo.',
      },
    ],
    req,
  });
};
