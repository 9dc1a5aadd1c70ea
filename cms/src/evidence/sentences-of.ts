/** One sentence, and where in its text it begins and ends (UTF-16 units). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** The sentences of a text, by the rules of Unicode's UAX 29 for its language. */
export function sentencesOf(text: string, language = 'en'): Sentence[] {
  return [...segmenter(language).segment(text)]
    .map(({ segment, index }) => ({
      text: segment.trim(),
      start: index,
      end: index + segment.length,
    }))
    .filter(({ text: words }) => words !== '');
}

const made = new Map<string, Intl.Segmenter>();

/** A segmenter costs more to make than to use. */
function segmenter(language: string): Intl.Segmenter {
  const known = made.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  made.set(language, known);
  return known;
}
