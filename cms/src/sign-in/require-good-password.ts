import { type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { reasonToRefuse } from './password-rules.ts';

/**
 * Payload lets three characters pass.
 *
 * @throws {ValidationError} on the field `password`
 */
export const requireGoodPassword: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const password = data?.password;
  if (typeof password !== 'string' || password === '') return data;
  const message = reasonToRefuse(password, { ...originalDoc, ...data });
  if (message === null) return data;
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ path: 'password', message }],
    req,
  });
};
