import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { isRecord } from '../references/is-record.ts';

/**
 * Readers can't search by sources or inside bodies: the answers would tell the ids of person sources
 * one digit at a time.
 *
 * @throws {APIError} 400
 */
export const searchNoSources: CollectionBeforeOperationHook = ({ args, req }) => {
  const isOurs = 'overrideAccess' in args && args.overrideAccess;
  if (isStaff(req.user) || isOurs) return args;
  const where = 'where' in args ? args.where : null;
  const sort = 'sort' in args ? [args.sort].flat().map(String) : [];
  const isHidden = (part: string) => part === 'sources' || part === 'source' || part === 'body';
  if ([...keysIn(where), ...sort].some((path) => partsOf(path).some(isHidden))) {
    throw new APIError("Sources and texts can't be searched here.", 400, null, true);
  }
  return args;
};

/** Payload takes `__` for a dot; a list of orders has commas, and a minus for the other way round. */
function partsOf(path: string): string[] {
  return path.split(/[.,-]|__/);
}

/** All keys of a `where`, at every depth: what a relation `contains` is a `where` of its own. */
function* keysIn(where: unknown): Generator<string> {
  if (Array.isArray(where)) {
    for (const each of where) yield* keysIn(each);
  } else if (isRecord(where)) {
    for (const [key, value] of Object.entries(where)) {
      yield key;
      yield* keysIn(value);
    }
  }
}
