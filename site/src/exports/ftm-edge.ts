import type { Entity } from '@dateline/shared/public/entity.ts';
import type { LegalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import {
  confidenceLevels,
  legalPredicates,
  predicates,
  statementTypes,
} from '@dateline/shared/vocabulary.ts';
import { legalInstrumentPath } from '../content/routes.ts';
import {
  type FtmEntity,
  ftmDate,
  ftmId,
  isAsset,
  isExportable,
  isLegalEntity,
  isOrganization,
  line,
  properties,
  text,
} from './ftm-entity.ts';

/** A relationship with what it leads to; ends that were merged are those that they were merged into. */
export interface Edge {
  relationship: Relationship;
  subject: Entity;
  object: Entity | null;
  instrument: LegalInstrument | null;
  /** Those that readers may see. */
  sources: Source[];
}

/**
 * Whether an edge says that its subject is designated. An allegation never does, nor does what the desk
 * only takes for likely.
 */
export function isDesignation({ predicate, statementType }: Relationship): boolean {
  return predicate === 'designatedUnder' && statementType !== 'assessment';
}

/**
 * Where a subject is, as the property that FollowTheMoney has for it. The property can say neither when
 * nor how sure: only what is reported and has no end is given so.
 */
export function isAddressOf({ relationship, object }: Edge): boolean {
  const { predicate, statementType, confidence, endDate } = relationship;
  const isPlain = statementType === 'reported' && confidence === null && endDate === null;
  return predicate === 'locatedIn' && object?.type === 'Address' && isPlain;
}

/** The edge as an entity of its own, or null where FollowTheMoney has none that says the same. */
export function ftmEdge(edge: Edge, site: string): FtmEntity | null {
  const { relationship, subject, object, instrument } = edge;
  if (!isExportable(subject)) return null;
  if (legalPredicates.some((legal) => legal === relationship.predicate)) {
    return isDesignation(relationship) && instrument ? sanction(edge, instrument, site) : null;
  }
  if (!object || !isExportable(object) || isAddressOf(edge) || subject.id === object.id)
    return null;
  return entityBetween(edge, object);
}

/** What every edge carries; how it is meant and how sure the desk is stand in words. */
export function evidence({ relationship, sources }: Edge): Record<string, (string | null)[]> {
  const { statementType, confidence, note, startDate, endDate } = relationship;
  const meant = [statementTypes[statementType], confidence && confidenceLevels[confidence]];
  return {
    startDate: [ftmDate(startDate)],
    endDate: [ftmDate(endDate)],
    summary: [`${meant.filter(Boolean).join('. ')}.`],
    description: [text(note)],
    publisher: sources.map(({ publisher }) => line(publisher)),
    sourceUrl: sources.map(({ url, archivedUrl }) => url ?? archivedUrl),
  };
}

function entityBetween(edge: Edge, object: Entity): FtmEntity {
  const { relationship, subject } = edge;
  const { predicate } = relationship;
  const [from, to] = [[ftmId(subject.id)], [ftmId(object.id)]];
  const role = [predicates[predicate].toLowerCase()];
  const make = (schema: string, ends: Record<string, string[]>) =>
    entityOf(edge, schema, { ...ends, ...evidence(edge) });
  const both = isLegalEntity(subject) && isLegalEntity(object);
  if (predicate === 'ownedBy' && isAsset(subject) && isLegalEntity(object)) {
    return make('Ownership', { owner: to, asset: from });
  }
  if (predicate === 'operatedBy' && both) {
    return make('Control', { controller: to, controlled: from, role });
  }
  const belongs = predicate === 'partOf' || predicate === 'subordinateTo';
  if (belongs && isLegalEntity(subject) && isOrganization(object)) {
    return make('Membership', { member: from, organization: to, role });
  }
  if (predicate === 'succeededBy' && both) {
    return make('Succession', { predecessor: from, successor: to });
  }
  if (predicate === 'visitedBy' && isLegalEntity(object)) return visit(edge, object);
  return make('UnknownLink', { subject: from, object: to, role });
}

/** A visit is an event; where it was is a place, or a body that took part as the host. */
function visit(edge: Edge, visitor: Entity): FtmEntity {
  const { subject } = edge;
  const host = isLegalEntity(subject) ? [ftmId(subject.id)] : [];
  return entityOf(edge, 'Event', {
    name: [line(`${visitor.name} visits ${subject.name}`)],
    involved: [ftmId(visitor.id), ...host],
    addressEntity: subject.type === 'Address' ? [ftmId(subject.id)] : [],
    location: [line(subject.name)],
    ...evidence(edge),
  });
}

function sanction(edge: Edge, instrument: LegalInstrument, site: string): FtmEntity {
  const { relationship, subject } = edge;
  const { paragraph } = relationship;
  return entityOf(edge, 'Sanction', {
    entity: [ftmId(subject.id)],
    authority: [line(instrument.body)],
    program: [line(instrument.symbol)],
    programUrl: [`${site}${legalInstrumentPath(instrument)}`],
    provisions: [paragraph === null ? null : line(`Paragraph ${paragraph}`)],
    unscId: subject.identifiers
      .filter(({ scheme }) => scheme === 'unListNumber')
      .map(({ value }) => line(value)),
    ...evidence(edge),
  });
}

function entityOf(
  { relationship }: Edge,
  schema: string,
  known: Record<string, (string | null)[]>,
): FtmEntity {
  return { id: ftmId(relationship.id), schema, properties: properties(known) };
}
