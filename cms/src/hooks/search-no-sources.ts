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
  const isHidden = (part: string) => part === 'sources' || part === 'source' || part === 'body';
  if ([...pathsIn(args)].some((path) => path.split('.').some(isHidden))) {
    throw new APIError("Sources and texts can't be searched here.", 400, null, true);
  }
  return args;
};

/** The field paths by which an operation searches and sorts, in whatever spelling Payload takes. */
export function* pathsIn(args: object): Generator<string> {
  if ('where' in args) yield* pathsOf(args.where, '');
  if (!('sort' in args) || !args.sort) return;
  for (const path of [args.sort].flat()) {
    // One text may name several, as it does in an address.
    for (const each of String(path).split(',')) yield dotted(each.trim().replace(/^-/, ''));
  }
}

/** The field paths of a `where`: what a relation `contains` is a `where` of its own. */
function* pathsOf(where: unknown, under: string): Generator<string> {
  if (Array.isArray(where)) {
    for (const each of where) yield* pathsOf(each, under);
  } else if (isRecord(where)) {
    for (const [key, value] of Object.entries(where)) {
      if (key.toLowerCase() === 'and' || key.toLowerCase() === 'or') {
        for (const each of Object.values(value ?? {})) yield* pathsOf(each, under);
        continue;
      }
      const path = under + dotted(key);
      yield path;
      for (const operand of Object.values(value ?? {})) yield* pathsOf(operand, `${path}.`);
    }
  }
}

/** Payload takes `__` for a dot. */
function dotted(path: string): string {
  return path.replaceAll('__', '.');
}
