import type { FlattenedField } from 'payload';
import { isRecord } from '../references/is-record.ts';

/**
 * Fields of an article that are no part of a revision's content: what the desk's own code keeps, and
 * what holds for the article whichever revision goes out, such as the embargo.
 */
const notContent: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'stage',
  'stageSince',
  'revision',
  'saves',
  'form',
  'embargo',
  'owner',
  'sharedWith',
  'refusedNames',
  'references',
  'earlierSlugs',
  'datePublished',
  'dateModified',
]);

/** The fields that make a revision: what is compared, approved and published. */
export function contentFields(fields: readonly FlattenedField[]): FlattenedField[] {
  return fields.filter(
    (field) =>
      !notContent.has(field.name) &&
      field.type !== 'join' &&
      !('virtual' in field && field.virtual),
  );
}

/** The names of the content fields in which two states of an article differ. */
export function changedFields(
  fields: readonly FlattenedField[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  return contentFields(fields)
    .map(({ name }) => name)
    .filter((name) => textOf(before[name]) !== textOf(after[name]));
}

/** The same text for what means the same: a form sends an empty field as null, "" or not at all. */
function textOf(value: unknown): string {
  return JSON.stringify(plain(value)) ?? '';
}

function plain(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain);
  if (!isRecord(value)) return value;
  if (typeof value.toHexString === 'function') return String(value);
  const entries = Object.entries(value)
    // A row's id says nothing, and is given only when it is stored.
    .filter(([key]) => key !== 'id')
    .map(([key, each]): [string, unknown] => [key, plain(each)])
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
