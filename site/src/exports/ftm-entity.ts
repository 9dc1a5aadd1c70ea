import { isoPrefix } from '@dateline/shared/edtf/iso-prefix.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import { entityPath } from '../content/routes.ts';

/** An entity or an edge as FollowTheMoney 4.11 has it: every property is a list of texts. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** Ids are those of the documents, so that they are the same in every file and every edition. */
export const ftmId = (id: string) => `dateline-${id}`;

/** Descends from LegalEntity: can own, control, succeed, be a member and take part. */
export function isLegalEntity({ type }: Entity): boolean {
  return type === 'Person' || isOrganization({ type });
}

/** Descends from Organization: can have members. */
export function isOrganization({ type }: Pick<Entity, 'type'>): boolean {
  return type === 'Organization' || type === 'PublicBody' || type === 'Company';
}

/** Descends from Asset: can be owned. */
export function isAsset({ type }: Entity): boolean {
  return type === 'Company' || type === 'Vessel';
}

/** Brand and Product are types of ours: FollowTheMoney has no schema that one could give them. */
export function isExportable({ type, mergedInto }: Entity): boolean {
  return type !== 'Brand' && type !== 'Product' && mergedInto === null;
}

/**
 * What is known of an entity by itself, without its relationships.
 *
 * @param isDesignated whether a designation is exported with it: the topic `sanction` rests on one
 * @param site address of the site, without a slash at the end
 */
export function ftmEntity(entity: Entity, isDesignated: boolean, site: string): FtmEntity {
  const { id, type, name, summary, disambiguation } = entity;
  const topics = entity.topics.filter((topic) => topic !== 'sanction' || isDesignated);
  return {
    id: ftmId(id),
    schema: type,
    properties: properties({
      ...namesOf(entity),
      ...datesOf(entity),
      ...identifiersOf(entity),
      summary: [text(summary)],
      description: [text(disambiguation)],
      topics,
      sourceUrl: [`${site}${entityPath(entity)}`],
      ...(type === 'Address' && {
        full: [line(name)],
        latitude: [entity.latitude === null ? null : String(entity.latitude)],
        longitude: [entity.longitude === null ? null : String(entity.longitude)],
      }),
    }),
  };
}

/** Drops what is not known, and values that are there twice. */
export function properties(
  known: Record<string, readonly (string | null)[]>,
): Record<string, string[]> {
  const given = Object.entries(known).map(([name, values]): [string, string[]] => [
    name,
    [...new Set(values.filter((value) => value !== null && value !== ''))].filter(
      (value) => value !== null,
    ),
  ]);
  return Object.fromEntries(given.filter(([, values]) => values.length > 0));
}

/** A name or a short text as FollowTheMoney cleans it: in one line. */
export function line(value: string | null): string | null {
  return value === null ? null : value.replaceAll(unprintable, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** A longer text, which keeps its paragraphs. */
export function text(value: string | null): string | null {
  return value === null ? null : value.replaceAll(unprintable, ' ').trim();
}

/** A date as exact as it is known; how sure it is, or between which two it lies, has no place in the format. */
export function ftmDate(edtf: string | null): string | null {
  return edtf === null ? null : isoPrefix(edtf);
}

/** FollowTheMoney takes characters that print nothing out of every text, but for the ends of lines. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const propertyOf = {
  official: 'name',
  alias: 'alias',
  weakAlias: 'weakAlias',
  previous: 'previousName',
  abbreviation: 'abbreviation',
} as const;

function namesOf(entity: Entity): Record<string, (string | null)[]> {
  const names: Record<string, (string | null)[]> = { name: [line(entity.name)] };
  for (const { value, kind } of entity.names) {
    const known = kind === 'abbreviation' && !isLegalEntity(entity) ? 'alias' : propertyOf[kind];
    names[known] = [...(names[known] ?? []), line(value)];
  }
  return names;
}

/** What begin and end mean for each type; a place has none. */
function datesOf({ type, startDate, endDate }: Entity): Record<string, (string | null)[]> {
  const [start, end] = [[ftmDate(startDate)], [ftmDate(endDate)]];
  if (type === 'Person') return { birthDate: start, deathDate: end };
  if (isOrganization({ type })) return { incorporationDate: start, dissolutionDate: end };
  if (type === 'Event') return { startDate: start, endDate: end };
  if (type === 'Vessel') return { buildDate: start, deregistrationDate: end };
  return {};
}

/** As FollowTheMoney writes them; what is no such number it would drop. */
function identifiersOf({ type, identifiers }: Entity): Record<string, string[]> {
  const of = (wanted: Entity['identifiers'][number]['scheme'], pattern: RegExp) =>
    identifiers.flatMap(({ scheme, value }) => {
      const known = scheme === wanted ? pattern.exec(value.trim()) : null;
      return known?.[1] === undefined ? [] : [known[1]];
    });
  const hasImo = type === 'Vessel' || isOrganization({ type });
  return {
    wikidataId: of('wikidata', /^(Q\d+)$/),
    ...(hasImo && {
      imoNumber: of('imo', /^(?:IMO)?\s*(\d{7})$/i).map((digits) => `IMO${digits}`),
    }),
  };
}
