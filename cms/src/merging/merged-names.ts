import type { Entity } from '@dateline/shared/payload-types.ts';
import { foldText } from '../names/folded-text.ts';
import { idOf } from '../references/id-of.ts';

export type EntityName = NonNullable<Entity['names']>[number];

type Named = Pick<Entity, 'name' | 'names'>;

/**
 * The names of an entity with those of another that is merged into it: each with its kind, dates and
 * source as they were. The same name of the same kind is there once, unless its dates or sources differ.
 * What the other was called in texts becomes an alias, where its list does not say better.
 */
export function mergedNames(survivor: Named, merged: Named): EntityName[] {
  const names = [...(survivor.names ?? [])];
  const known = new Set([survivor.name, ...allOf(survivor), ...allOf(merged)].map(keyOf));
  const called: EntityName[] = known.has(keyOf(merged.name)) ? [] : [aliasOf(merged.name)];
  for (const { id: _, ...name } of [...called, ...(merged.names ?? [])]) {
    const at = names.findIndex((each) => isSame(each, name));
    const same = names[at];
    if (same) names[at] = joined(same, name);
    else names.push(name);
  }
  return names;
}

function allOf({ names }: Named): string[] {
  return (names ?? []).map(({ value }) => value);
}

function keyOf(value: string): string {
  return foldText(value.trim()).folded;
}

function isSame(one: EntityName, other: EntityName): boolean {
  return (
    keyOf(one.value) === keyOf(other.value) &&
    one.kind === other.kind &&
    one.lang === other.lang &&
    agree(one.romanisation, other.romanisation) &&
    agree(one.from, other.from) &&
    agree(one.to, other.to) &&
    agree(idOf(one.source), idOf(other.source))
  );
}

/** One of them says nothing, or both say the same. */
function agree(one: unknown, other: unknown): boolean {
  return !one || !other || one === other;
}

function joined(one: EntityName, other: EntityName): EntityName {
  return {
    ...one,
    romanisation: one.romanisation ?? other.romanisation,
    from: one.from || other.from,
    to: one.to || other.to,
    source: one.source ?? other.source,
  };
}

function aliasOf(value: string): EntityName {
  const isHangul = /\p{Script=Hangul}/u.test(value);
  const isHan = /\p{Script=Han}/u.test(value);
  if (isHangul) return { value, kind: 'alias', lang: 'ko', script: 'Hang' };
  if (isHan) return { value, kind: 'alias', lang: 'zh', script: 'Hani' };
  return { value, kind: 'alias', lang: 'en', script: 'Latn' };
}
