import type { FlattenedField, Payload } from 'payload';
import type { Door } from './doors.ts';
import type { Secrets } from './secrets.ts';

/** Questions whose answer would tell something though it shows nothing. */
export interface Probe {
  /** What is asked about, for example `articles: section.name`. */
  what: string;
  doors: Door[];
}

/** A place that a query may name, in a collection or in what it refers to. */
interface Place {
  collection: string;
  path: string;
  /** Where the value stands, and which field it is there. */
  owner: string;
  ownPath: string;
  type: FlattenedField['type'];
  isInternal: boolean;
}

/** Enough of a secret word to find no other. */
const beginning = 10;

/**
 * Searches for the secrets in every field of every collection, and in the fields of what it refers to:
 * each must be refused, or find nothing.
 */
export function searches(payload: Payload, secrets: Secrets): Probe[] {
  const byField = Map.groupBy(secrets.all(), ([, { what }]) => fieldIn(what));
  return placesOf(payload).flatMap((place) => {
    const { collection, path, owner, ownPath, type } = place;
    const values = (byField.get(`${owner}: ${ownPath}`) ?? []).map(([value]) => value);
    if (values.length === 0) return [];
    const asked = values.map((value) =>
      type === 'date'
        ? `[equals]=${value.toUpperCase()}`
        : `[contains]=${value.slice(0, beginning)}`,
    );
    const where = asked.map((each, index) => `where[or][${index}][${path}]${each}`).join('&');
    const doors = [
      `/api/${collection}/count?${where}`,
      `/api/${collection}?draft=true&depth=0&${where}`,
    ];
    return [
      {
        what: `${collection}: ${path}`,
        doors: doors.map((door) => ({ method: 'GET', path: door })),
      },
    ];
  });
}

/** Lists in the order of a field that readers don't see, and the other way round: no different, or refused. */
export function orders(payload: Payload): Probe[] {
  return placesOf(payload)
    .filter(({ isInternal }) => isInternal)
    .map(({ collection, path }) => ({
      what: `${collection}: ${path}`,
      doors: [`sort=${path}`, `sort=-${path}`].map((sort) => ({
        method: 'GET',
        path: `/api/${collection}?depth=0&limit=0&select[id]=true&${sort}`,
      })),
    }));
}

/** `articles, draft: claims.statement` is in `articles: claims.statement`. */
function fieldIn(what: string): string {
  return what.replace(/,[^:]*/, '');
}

function placesOf({ collections }: Payload): Place[] {
  return Object.values(collections).flatMap(({ config: { slug, flattenedFields } }) =>
    own(flattenedFields, '', false).flatMap((field) => {
      const here = { ...field, collection: slug, owner: slug, ownPath: field.path };
      return [here, ...field.to.flatMap((target) => beyond(slug, field.path, target))];
    }),
  );

  function beyond(collection: string, path: string, owner: string): Place[] {
    const { config } = collections[owner as keyof typeof collections];
    return own(config.flattenedFields, '', false).map((field) => ({
      ...field,
      collection,
      path: `${path}.${field.path}`,
      owner,
      ownPath: field.path,
    }));
  }
}

type OwnField = Pick<Place, 'path' | 'type' | 'isInternal'> & { to: string[] };

function own(fields: readonly FlattenedField[], prefix: string, isInternal: boolean): OwnField[] {
  return fields.flatMap((field): OwnField[] => {
    const path = `${prefix}${field.name}`;
    const hasRule = 'access' in field && field.access?.read !== undefined;
    const hides = isInternal || hasRule || ('hidden' in field && field.hidden === true);
    if ('flattenedFields' in field) {
      return own(field.flattenedFields, `${path}.`, hides);
    }
    const refers = field.type === 'relationship' || field.type === 'upload';
    const to = refers ? [field.relationTo].flat() : [];
    return [{ path, type: field.type, isInternal: hides, to }];
  });
}
