import { comment } from '@dateline/shared/public/comment.ts';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { pathsIn } from '../hooks/search-no-sources.ts';

/**
 * Readers can search and sort comments by what they can see of them only: the order of the answers
 * would tell weights and decisions, and through the article what is not published of it.
 *
 * @throws {APIError} 400
 */
export const searchNothingHidden: CollectionBeforeOperationHook = ({ args, req }) => {
  const isOurs = 'overrideAccess' in args && args.overrideAccess;
  if (isStaff(req.user) || isOurs) return args;
  if ([...pathsIn(args)].every((path) => Object.hasOwn(comment.shape, path))) return args;
  const fields = Object.keys(comment.shape).join(', ');
  throw new APIError(`Comments can be searched and sorted by ${fields} only.`, 400, null, true);
};
