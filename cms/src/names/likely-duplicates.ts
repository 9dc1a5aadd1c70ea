import type { Known, KnownEntity } from './known-entities.ts';
import type { NameKind } from './known-name.ts';
import { resemblance, type Spelling, spellingOf } from './spelling.ts';

/** An entity that may be the one that somebody is about to make. */
export interface LikelyDuplicate {
  entity: Omit<KnownEntity, 'names'>;
  /** Its name that resembles one that was asked about. */
  name: string;
  kind: NameKind;
  how: 'same' | 'close' | 'part';
}

const most = 8;

/**
 * The entities of which a name, in whatever script, and be it a former or a weak one, resembles one of
 * `names`; those most alike first.
 *
 * @param except the entity that is asked about, if it is there already
 */
export function likelyDuplicates(
  known: Known,
  names: readonly string[],
  except?: string,
): LikelyDuplicate[] {
  const asked = names.map(spellingOf);
  const found = new Map<string, LikelyDuplicate>();
  for (const { entity, name, kind, spelling } of spelled(known)) {
    if (entity.id === except) continue;
    const how = strongest(asked.map((each) => resemblance(each, spelling)));
    const before = found.get(entity.id);
    if (!how || (before && order.indexOf(before.how) <= order.indexOf(how))) continue;
    const { names: _, ...shown } = entity;
    found.set(entity.id, { entity: shown, name, kind, how });
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        order.indexOf(a.how) - order.indexOf(b.how) || a.entity.name.localeCompare(b.entity.name),
    )
    .slice(0, most);
}

const order = ['same', 'close', 'part'] as const;

function strongest(found: readonly (LikelyDuplicate['how'] | null)[]) {
  return order.find((how) => found.includes(how)) ?? null;
}

interface Spelled {
  entity: KnownEntity;
  name: string;
  kind: NameKind;
  spelling: Spelling;
}

/** With the spellings of all names, made once for each state of the known ones. */
function spelled(known: Known): Spelled[] {
  const kept = spellings.get(known);
  if (kept) return kept;
  const made = [...known.names].flatMap(({ entity: id, value, kind }) => {
    const entity = known.entities.get(id);
    return entity ? [{ entity, name: value, kind, spelling: spellingOf(value) }] : [];
  });
  spellings.set(known, made);
  return made;
}

const spellings = new WeakMap<Known, Spelled[]>();
