import type { FieldHook, PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { isRecord } from '../references/is-record.ts';

/**
 * Takes the sources of type person out of what readers are given: even an id would say that there
 * is somebody, and since when. For a relation to sources (one or many) and for a body's footnotes.
 */
export const hidePersonSources: FieldHook = async ({ overrideAccess, req, value }) => {
  if (!value || isStaff(req.user) || overrideAccess) return value;
  const people = await personSources(req);
  return holdsOneOf(value, people) ? without(value, people) : value;
};

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

const contextKey = 'ids of person sources';

/** Asked once a request, however many documents it answers. */
function personSources(req: PayloadRequest): Promise<Set<string>> {
  const known = req.context[contextKey];
  if (known instanceof Promise) return known;
  const asked = req.payload.db
    .find<{ id: string }>({
      collection: 'sources',
      where: { type: { equals: 'person' } },
      select: { type: true },
      pagination: false,
      limit: 0,
      req,
    })
    .then(({ docs }) => new Set(docs.map(({ id }) => String(id))));
  req.context[contextKey] = asked;
  return asked;
}
