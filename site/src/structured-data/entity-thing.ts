import type { Entity } from '@dateline/shared/public/entity.ts';
import type {
  Brand,
  Event,
  Organization,
  Person,
  Place,
  Product,
  Thing,
  Vehicle,
} from 'schema-dts';
import { entityPath } from '../content/routes.ts';

export const idOfEntity = (entity: Entity, site: string) => `${site}${entityPath(entity)}#entity`;

/**
 * An entity after schema.org; former names and all others are alternateName. Nothing in it says that
 * somebody is designated: schema.org has no word for that, and none for an allegation.
 *
 * @param site address of the site, without a slash at the end
 */
export function entityThing(entity: Entity, site: string): Exclude<Thing, string> {
  const said = {
    '@id': idOfEntity(entity, site),
    name: entity.name,
    url: `${site}${entityPath(entity)}`,
    ...namesOf(entity),
    ...(entity.summary !== null && { description: entity.summary }),
    ...(entity.disambiguation !== null && { disambiguatingDescription: entity.disambiguation }),
    ...sameAs(entity),
  };
  const [start, end] = [day(entity.startDate), day(entity.endDate)];
  switch (entity.type) {
    case 'Person':
      return {
        '@type': 'Person',
        ...said,
        ...(start && { birthDate: start }),
        ...(end && { deathDate: end }),
      } satisfies Person;
    case 'Organization':
      return { '@type': 'Organization', ...said, ...lifeOf(start, end) } satisfies Organization;
    case 'PublicBody':
      return {
        '@type': 'GovernmentOrganization',
        ...said,
        ...lifeOf(start, end),
      } satisfies Organization;
    case 'Company':
      return { '@type': 'Corporation', ...said, ...lifeOf(start, end) } satisfies Organization;
    case 'Address':
      return { '@type': 'Place', ...said, ...geoOf(entity) } satisfies Place;
    case 'Event':
      return {
        '@type': 'Event',
        ...said,
        ...(start && { startDate: start }),
        ...(end && { endDate: end }),
      } satisfies Event;
    case 'Vessel':
      return { '@type': 'Vehicle', ...said } satisfies Vehicle;
    case 'Brand':
      return { '@type': 'Brand', ...said } satisfies Brand;
    case 'Product':
      return { '@type': 'Product', ...said } satisfies Product;
  }
}

/** What schema.org calls each type of entity. */
const schemaTypes = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'GovernmentOrganization',
  Company: 'Corporation',
  Address: 'Place',
  Event: 'Event',
  Vessel: 'Vehicle',
  Brand: 'Brand',
  Product: 'Product',
} as const satisfies Record<Entity['type'], string>;

/** An entity where another thing names it: its page says the rest. */
export function entityReference(entity: Entity, site: string) {
  return {
    '@type': schemaTypes[entity.type],
    '@id': idOfEntity(entity, site),
    name: entity.name,
    url: `${site}${entityPath(entity)}`,
  };
}

function namesOf({ name, names }: Entity) {
  const others = [...new Set(names.map(({ value }) => value))].filter((value) => value !== name);
  return others.length > 0 ? { alternateName: others } : {};
}

function sameAs({ identifiers }: Entity) {
  const urls = identifiers.map(({ url }) => url).filter((url) => url !== null);
  return urls.length > 0 ? { sameAs: urls } : {};
}

function lifeOf(start: string | null, end: string | null) {
  return { ...(start && { foundingDate: start }), ...(end && { dissolutionDate: end }) };
}

function geoOf({ latitude, longitude }: Entity) {
  if (latitude === null || longitude === null) return {};
  return { geo: { '@type': 'GeoCoordinates', latitude, longitude } as const };
}

/** ISO 8601 can say how exact a date is, not that it is uncertain: such a date is left out. */
function day(edtf: string | null): string | null {
  return edtf !== null && /\d$/.test(edtf) ? edtf : null;
}
