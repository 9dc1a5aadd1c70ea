import { type Finding, quoted } from './finding.ts';
import type { Known, KnownSource } from './known-sources.ts';

/** A text that readers get, and the field it is in. */
export interface PublicText {
  path: string;
  text: string;
}

/**
 * A person who is a source, given away by the words of a document: the title or address of the record
 * in a text that readers get. Of one whom the document rests on it stops; of another it warns, since a
 * person can be a source here and in the news there.
 *
 * @param restsOn ids of what the document rests on
 */
export function checkPersons(
  texts: readonly PublicText[],
  restsOn: readonly string[],
  { persons }: Known,
): Finding[] {
  const plain = texts.map(({ path, text }) => ({ path, text: normal(text) }));
  return persons.flatMap((person) => {
    const isBehindIt = restsOn.includes(person.id);
    return plain.flatMap(({ path, text }): Finding[] => {
      const words = tellingWords(person).find((each) => holds(text, normal(each)));
      if (words === undefined) return [];
      const record = quoted(person.title);
      const message = isBehindIt
        ? `${quoted(words)} would tell readers who the source is: it stands in the record ${record} of a person on whom this rests. Take it out here. If somebody else is meant, name the record in the sources otherwise.`
        : `${quoted(words)} also stands in the record ${record} of a person who is a source. Look whether the story gives that away.`;
      return [
        {
          kind: isBehindIt ? 'stop' : 'warning',
          rule: 'person',
          path,
          message,
          about: `${person.id} ${words}`,
        },
      ];
    });
  });
}

/** The record's title, the name it begins with, and its addresses. */
function tellingWords({ title, url, archivedUrl }: KnownSource): string[] {
  const [name = ''] = title.split(/[,;:(–—|]/u);
  return [title, name, url ?? '', archivedUrl ?? ''].map((each) => each.trim()).filter(isTelling);
}

/** One word of a Latin script is too common to mean somebody; a name in Hangul has three letters. */
function isTelling(words: string): boolean {
  return /\p{Script=Hangul}{3}/u.test(words) || /\S{2}.*[\s/.-].*\S{2}/u.test(words);
}

function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    // Particles follow a Korean name without a space.
    if (!isLatin(before) && (!isLatin(after) || !isLatin(words.slice(-1)))) return true;
  }
  return false;
}

function isLatin(character: string): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(character);
}

/** However it is typed: case, composition of Hangul, kinds of spaces and hyphens. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ');
}
