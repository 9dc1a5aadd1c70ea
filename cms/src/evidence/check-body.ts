import { mixedScales, mixedWithLevel } from './check-statement.ts';
import { type Finding, quoted } from './finding.ts';
import { isPerson, type Known, knownAmong } from './known-sources.ts';
import { type BodyPart, type FootnotePart, partsOfBody } from './parts-of-body.ts';
import { statesBreach, statesDesignation } from './sanctions-words.ts';
import { type Sentence, sentencesOf } from './sentences-of.ts';

/**
 * What is to be said of an article's text.
 *
 * @param hasSourcedClaims whether the article names a source besides its footnotes
 */
export function checkBody(
  body: unknown,
  language: string,
  hasSourcedClaims: boolean,
  known: Known,
): Finding[] {
  const parts = partsOfBody(body);
  const namesSources =
    hasSourcedClaims ||
    parts.some(({ footnotes }) => footnotes.some(({ sources }) => sources.length > 0));
  return parts.flatMap((part) => {
    const sentences = sentencesOf(part.text, language);
    return [
      ...mixedScales(part.text, 'body'),
      ...sentences.flatMap((sentence) => unsourced(sentence, part, namesSources)),
      ...part.footnotes.flatMap((footnote) => [
        ...readersSee(footnote, known),
        ...mixedScales(footnote.note, 'body'),
        ...mixedWithLevel(sentenceBefore(footnote, sentences), footnote.confidence, 'body'),
      ]),
    ];
  });
}

/** A breach or a designation stated as a fact, in a paragraph that says nowhere on what ground. */
function unsourced({ text }: Sentence, part: BodyPart, namesSources: boolean): Finding[] {
  const states = statesDesignation(text) ? 'designation' : statesBreach(text) ? 'breach' : null;
  if (!states || part.footnotes.length > 0) return [];
  const what = `The text says as a fact: ${quoted(text)}`;
  const todo = 'Set a footnote with its source behind the sentence, or write who says so.';
  const finding = { rule: 'unsourced sanctions', path: 'body', about: text } as const;
  return namesSources
    ? [{ ...finding, kind: 'warning', message: `${what} No source stands behind it. ${todo}` }]
    : [{ ...finding, kind: 'stop', message: `${what} The story names no source at all. ${todo}` }];
}

function readersSee({ number, sources, note }: FootnotePart, known: Known): Finding[] {
  if (note.trim()) return [];
  const finding = { rule: 'empty footnote', path: 'body', about: `footnote ${number}` } as const;
  if (sources.length === 0) {
    const message = `Footnote ${number} is empty. Choose its sources, write a note, or take it out.`;
    return [{ ...finding, kind: 'warning', message }];
  }
  const found = knownAmong(sources, known);
  if (found.length < sources.length || !found.every(isPerson)) return [];
  const message = `Readers see nothing in footnote ${number}: it rests on persons only. Write a note that gives nobody away, for example “Interview by the desk”, or take it out.`;
  return [{ ...finding, kind: 'warning', message }];
}

/** A footnote belongs to what was said before it, also behind the full stop. */
function sentenceBefore({ at }: FootnotePart, sentences: readonly Sentence[]): string {
  return sentences.findLast(({ start }) => start < at)?.text ?? '';
}
