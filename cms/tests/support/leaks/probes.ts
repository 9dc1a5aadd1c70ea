import type { FlattenedField, Payload } from 'payload';
import type { Door } from './doors.ts';
import type { Secrets } from './secrets.ts';

/** Questions whose answer would tell something though it shows nothing. */
export interface Probe {
  /** What is asked about, for example `articles: section.name`. */
  what: string;
  /** Whether it asks about the documents themselves, and not about what they refer to. */
  isDirect: boolean;
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
  /** To what it refers. */
  to: string[];
  /** The relation that leads to it, if it stands in another document. */
  through: string | null;
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
    const { collection, path, owner, ownPath, to } = place;
    const fields = to.length > 0 ? to.map((each) => `${each}: id`) : [`${owner}: ${ownPath}`];
    const values = fields.flatMap((field) => byField.get(field) ?? []).map(([value]) => value);
    if (values.length === 0) return [];
    const doors = spellingsOf(place).flatMap((spelling) => {
      const where = values.map(
        (value, index) => `where[or][${index}]${spelling}${asked(place, value)}`,
      );
      return [`count?`, `?draft=true&depth=0&`].map(
        (door) => `${collection}/${door}${where.join('&')}`,
      );
    });
    return [
      {
        what: `${collection}: ${path}`,
        isDirect: place.through === null,
        doors: doors.map((door) => ({ method: 'GET', path: `/api/${door}` })),
      },
    ];
  });
}

/** All ways in which Payload takes the path of a field. */
function spellingsOf({ path, through }: Place): string[] {
  const spellings = [`[${path}]`];
  if (path.includes('.')) spellings.push(`[${path.replaceAll('.', '__')}]`);
  if (through) spellings.push(`[${through}][contains][${path.slice(through.length + 1)}]`);
  return spellings;
}

function asked({ type, to }: Place, value: string): string {
  if (type === 'date') return `[equals]=${value.toUpperCase()}`;
  return to.length > 0 ? `[equals]=${value}` : `[contains]=${value.slice(0, beginning)}`;
}

/** Lists in the order of a field that readers don't see, and the other way round: no different, or refused. */
export function orders(payload: Payload): Probe[] {
  return placesOf(payload)
    .filter(({ isInternal }) => isInternal)
    .map(({ collection, path, through }) => ({
      what: `${collection}: ${path}`,
      isDirect: through === null,
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
      const here = { ...field, collection: slug, owner: slug, ownPath: field.path, through: null };
      return [here, ...field.to.flatMap((target) => beyond(slug, field.path, target))];
    }),
  );

  function beyond(collection: string, path: string, owner: string): Place[] {
    const { config } = collections[owner as keyof typeof collections];
    return own(config.flattenedFields, '', false).map((field) => ({
      ...field,
      collection,
      path: `${path}.${field.path}`,
      through: path,
      owner,
      ownPath: field.path,
    }));
  }
}

type OwnField = Pick<Place, 'path' | 'type' | 'isInternal' | 'to'>;

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
