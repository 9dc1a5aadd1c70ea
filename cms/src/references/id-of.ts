import { id as idSchema } from '@dateline/shared/public/primitives.ts';
import { isRecord } from './is-record.ts';

/**
 * The id of a relation, whether Payload gives the id or the populated document; null for what is no
 * id at all: our hooks run before Payload's validation says so.
 */
export function idOf(value: unknown): string | null {
  const id = idSchema.safeParse(isRecord(value) ? value.id : value);
  return id.success ? id.data : null;
}
