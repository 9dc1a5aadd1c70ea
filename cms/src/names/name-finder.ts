import AhoCorasick from 'modern-ahocorasick';
import { caseFits } from './case-fits.ts';
import { foldText } from './folded-text.ts';
import type { KnownName, NameKind } from './known-name.ts';
import { standsAlone } from './stands-alone.ts';

/** A name in a text; `start` and `end` in UTF-16 code units of the text as it was written. */
export interface FoundName {
  start: number;
  end: number;
  /** Whose it may be: one name for each entity, several entities if they share it. */
  names: KnownName[];
}

export type NameFinder = (text: string) => FoundName[];

/** Finds all of the names at once; making it is the expensive part. */
export function nameFinder(names: readonly KnownName[]): NameFinder {
  const byPattern = Map.groupBy(names, ({ value }) => foldText(value.trim()).folded);
  const patterns = [...byPattern].filter(([pattern]) => isLongEnough.test(pattern));
  const automaton = new AhoCorasick(
    patterns.map(([pattern, data]) => ({ pattern, data: data.map(withNfc) })),
  );
  return (text) => {
    const { nfc, folded, original } = foldText(text);
    const found: FoundName[] = [];
    for (const { start, end, data } of automaton.iterate(folded)) {
      if (!data || !standsAlone(nfc, start, end)) continue;
      const written = nfc.slice(start, end);
      const fitting = data.filter((name) => caseFits(name.nfc, name.kind, written));
      if (fitting.length > 0) found.push({ start, end, names: strongestOfEach(fitting) });
    }
    return longestFirst(found, folded.length).map(({ start, end, names }) => ({
      start: original(start),
      end: original(end),
      names,
    }));
  };
}

/** A single letter is everywhere; a syllable of Hangul can be a name, 당. */
const isLongEnough = /^(?:..|\p{Script=Hangul}$)/u;

interface ComparedName extends KnownName {
  nfc: string;
}

function withNfc(name: KnownName): ComparedName {
  return { ...name, nfc: foldText(name.value.trim()).nfc };
}

/** No letter belongs to two names: the longer one has it. In the order of the text. */
function longestFirst(found: readonly FoundName[], length: number): FoundName[] {
  const taken = new Uint8Array(length);
  const chosen: FoundName[] = [];
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const each of byLength) {
    if (taken.subarray(each.start, each.end).includes(1)) continue;
    taken.fill(1, each.start, each.end);
    chosen.push(each);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

const byStrength: NameKind[] = ['official', 'abbreviation', 'alias', 'previous', 'weakAlias'];

/** A spelling that is both a name and a former or weak one of the same entity is what says most. */
function strongestOfEach(names: readonly ComparedName[]): KnownName[] {
  const sorted = names.toSorted((a, b) => byStrength.indexOf(a.kind) - byStrength.indexOf(b.kind));
  const chosen = new Map<string, KnownName>();
  for (const { nfc: _, ...name } of sorted) {
    if (!chosen.has(name.entity)) chosen.set(name.entity, name);
  }
  return [...chosen.values()];
}
