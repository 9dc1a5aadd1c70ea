import type { Entity, EntityName } from '@dateline/shared/public/entity.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { groupRelationships } from './group-relationships.ts';

/** Something that began or ended on a date, as exact as it is known (EDTF). */
export type Moment = { date: string; marks: 'start' | 'end' } & (
  | { of: 'entity' }
  | { of: 'name'; name: EntityName }
  | {
      of: 'relationship';
      /** As the page of the entity says it: `Operated by`. */
      label: string;
      relationship: Relationship;
      shows: 'subject' | 'object';
    }
);

/** All that the desk has a date for, the earliest first; of one date, what ended before what began. */
export function entityTimeline(
  entity: Pick<Entity, 'id' | 'startDate' | 'endDate' | 'names'>,
  relationships: readonly Relationship[],
): Moment[] {
  const moments: Moment[] = [
    ...between(entity.startDate, entity.endDate, { of: 'entity' } as const),
    ...entity.names.flatMap((name) => between(name.from, name.to, { of: 'name', name } as const)),
    ...groupRelationships(entity.id, relationships).flatMap(({ label, lines }) =>
      lines.flatMap((line) =>
        between(line.relationship.startDate, line.relationship.endDate, {
          of: 'relationship',
          label,
          ...line,
        } as const),
      ),
    ),
  ];
  return moments.sort(
    (a, b) => compare(digitsOf(a.date), digitsOf(b.date)) || compare(a.marks, b.marks),
  );
}

/** What lasts one date only, as a visit does, is one moment. */
function between<M extends object>(from: string | null, to: string | null, moment: M) {
  const start = from === null ? [] : [{ date: from, marks: 'start' as const, ...moment }];
  const end = to === null || to === from ? [] : [{ date: to, marks: 'end' as const, ...moment }];
  return [...start, ...end];
}

/** A year stands before its months, a month before its days. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function digitsOf(date: string): string {
  return /\d[\dX-]*/.exec(date)?.[0] ?? date;
}
