import type { FieldHook, PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { everPersonSources, knowsPersons, personSources } from '../access/knows-persons.ts';
import { isRecord } from '../references/is-record.ts';

/**
 * Takes the sources of type person out of what is given to readers and to those of the newsroom who
 * may not know: even an id would say that there is somebody, and since when. For a relation to sources (one or many) and for a body's footnotes.
 */
export const hidePersonSources: FieldHook = async ({ overrideAccess, req, value }) => {
  if (!value || knowsPersons(req.user) || overrideAccess) return value;
  const people = await hiddenPersons(req);
  return holdsOneOf(value, people) ? without(value, people) : value;
};

/** What readers see is decided by what is stored, as the change feed does. */
export function hiddenPersons(req: PayloadRequest): Promise<Set<string>> {
  return isStaff(req.user) ? everPersonSources(req) : personSources(req);
}

/** Most documents rest on nobody, and are given as they are: copying a long body takes its time. */
function holdsOneOf(value: unknown, people: ReadonlySet<unknown>): boolean {
  if (isOneOf(value, people)) return true;
  return isRecord(value) && Object.values(value).some((inner) => holdsOneOf(inner, people));
}

function without(value: unknown, people: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isOneOf(item, people)).map((item) => without(item, people));
  }
  if (isOneOf(value, people)) return null;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, without(inner, people)]),
  );
}

// Asked of every value of a body, so without a schema, which would take most of the time of an answer.
function isOneOf(value: unknown, people: ReadonlySet<unknown>): boolean {
  return people.has(isRecord(value) ? value.id : value);
}
