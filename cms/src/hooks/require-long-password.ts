import { type CollectionBeforeValidateHook, ValidationError } from 'payload';

const shortest = 12;

/** Payload lets three characters pass. */
export const requireLongPassword: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const password = data?.password;
  if (typeof password === 'string' && password.length < shortest) {
    throw new ValidationError({
      collection: collection.slug,
      errors: [{ path: 'password', message: `A password has ${shortest} characters or more.` }],
      req,
    });
  }
  return data;
};
