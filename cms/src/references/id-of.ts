import { isRecord } from './is-record.ts';

/** The id of a relation, whether Payload gives the id or the populated document; null for neither. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (isRecord(value) && typeof value.id === 'string') return value.id;
  return null;
}
