import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { knowsPersons } from '../access/knows-persons.ts';
import { isRecord } from '../references/is-record.ts';

/**
 * Who may not know of persons can't search by sources or inside bodies: the answers would tell the ids
 * of person sources one digit at a time.
 *
 * @throws {APIError} 400
 */
export const searchNoSources: CollectionBeforeOperationHook = ({ args, req }) => {
  const isOurs = 'overrideAccess' in args && args.overrideAccess;
  if (knowsPersons(req.user) || isOurs) return args;
  const paths = [
    ...pathsOf('where' in args ? args.where : null),
    ...('sort' in args ? [args.sort].flat().map((path) => String(path).replace(/^-/, '')) : []),
  ];
  const isHidden = (part: string) => part === 'sources' || part === 'source' || part === 'body';
  if (paths.some((path) => path.split('.').some(isHidden))) {
    throw new APIError("Sources and texts can't be searched here.", 400, null, true);
  }
  return args;
};

/** The field paths of a `where`, through `and` and `or`. */
function* pathsOf(where: unknown): Generator<string> {
  if (!isRecord(where)) return;
  for (const [key, value] of Object.entries(where)) {
    if (key.toLowerCase() === 'and' || key.toLowerCase() === 'or') {
      for (const each of Array.isArray(value) ? value : Object.values(value ?? {})) {
        yield* pathsOf(each);
      }
    } else {
      yield key;
    }
  }
}
