import type { NameKind } from './known-name.ts';

/**
 * True if the name may be written with these capitals. An abbreviation has exactly its own: WHO is not
 * "who". Any other name that begins with a capital begins with one here too, and is free after that:
 * "AMISAN CENTER" in a headline, "Workers' party of Korea".
 *
 * @param written what stands in the text; as long as the name
 */
export function caseFits(name: string, kind: NameKind, written: string): boolean {
  if (kind === 'abbreviation' || isAcronym(name)) return written === name;
  return !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(written);
}

function isAcronym(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/[\p{Ll}\s]/u.test(name);
}
