import { isRecord } from '../references/is-record.ts';

/** A document at depth 0 without some of the ids that it holds: in lists they are gone, elsewhere null. */
export function withoutIds(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return ids.has(value) ? null : value;
  if (Array.isArray(value)) {
    return value
      .filter((item) => typeof item !== 'string' || !ids.has(item))
      .map((item) => withoutIds(item, ids));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutIds(inner, ids)]),
  );
}
