/**
 * Two names compared as people mistake them for each other. Nothing here is written anywhere: a name is
 * never romanised by a machine, but whoever looks for one may have it in another romanisation.
 */
export interface Spelling {
  /** Letters and digits of the name, without case, marks, spaces and hyphens. */
  letters: string;
  /** The same in one order of the words: Kim Jong Un, Un Kim-jong. */
  words: readonly string[];
  sorted: string;
  /** Latin letters in which the romanisations of Korean differ made one; else the letters. */
  sound: string;
  /** Its numbers: 38. */
  numbers: string;
}

export function spellingOf(name: string): Spelling {
  const plain = name
    .normalize('NFD')
    .replace(latinMarks, '$1')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’‘ʼ＇'`.]/g, '');
  const words = plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const meaning = words.filter((word) => !sayNothing.has(word));
  const kept = meaning.length > 0 ? meaning : words;
  const letters = kept.join('');
  return {
    letters,
    words: kept,
    sorted: [...kept].sort().join(' '),
    sound: soundOf(letters),
    numbers: (letters.match(/\p{N}+/gu) ?? []).join(' '),
  };
}

/** Marks on Latin letters only: Hangul in NFD is made of them. */
const latinMarks = /([A-Za-z])\p{M}+/gu;

/** Words that are in one spelling of a name and left out in another. */
const sayNothing: ReadonlySet<string> = new Set(
  'the of and for a an co ltd inc corp corporation company limited gmbh llc'.split(' '),
);

/** After McCune–Reischauer, Revised Romanization and the spelling of the DPRK's own agency. */
function soundOf(letters: string): string {
  if (!/^[a-z0-9]+$/.test(letters)) return letters;
  return letters
    .replace(/ch/g, 'j')
    .replace(/eo/g, 'o')
    .replace(/eu/g, 'u')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/sh/g, 's')
    .replace(/kh|k/g, 'g')
    .replace(/th|t/g, 'd')
    .replace(/ph|p/g, 'b')
    .replace(/r/g, 'l')
    .replace(/(.)\1+/g, '$1');
}

/**
 * How the one name resembles the other, null if it does not: the same but for case, marks, spaces and the
 * order of words; the same to the ear; one or two letters apart; or all words of one in the other.
 */
export function resemblance(one: Spelling, other: Spelling): 'same' | 'close' | 'part' | null {
  if (one.letters === '' || other.letters === '') return null;
  // Office 38 is no misspelling of Office 39.
  if (one.numbers !== other.numbers) return null;
  if (one.letters === other.letters || one.sorted === other.sorted) return 'same';
  const shorter = Math.min(one.letters.length, other.letters.length);
  if (shorter >= 5 && one.sound === other.sound) return 'close';
  const allowed = shorter >= 12 ? 2 : shorter >= 5 ? 1 : 0;
  if (allowed > 0 && areWithin(one.letters, other.letters, allowed)) return 'close';
  return isPart(one, other) || isPart(other, one) ? 'part' : null;
}

/** At least two words of it, all of them in the other. */
function isPart({ words }: Spelling, other: Spelling): boolean {
  return (
    words.length >= 2 &&
    words.length < other.words.length &&
    words.every((word) => other.words.includes(word))
  );
}

/** Whether one becomes the other by at most so many letters left out, put in or exchanged. */
function areWithin(one: string, other: string, allowed: number): boolean {
  if (Math.abs(one.length - other.length) > allowed) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > allowed) return false;
    row = next;
  }
  return (row[other.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}
