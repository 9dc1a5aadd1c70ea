import { type CollectionBeforeChangeHook, ValidationError } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { knowsPersons } from '../access/knows-persons.ts';

/**
 * Only who may see a person afterwards records one.
 *
 * @throws {ValidationError} on the field `type`
 */
export const personsByThoseWhoKnow: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (data.type !== 'person' || !isStaff(req.user) || knowsPersons(req.user)) return data;
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'type',
        message:
          'Persons are recorded by editors and admins only, who alone can see them. Tell one of them directly.',
      },
    ],
    req,
  });
};
