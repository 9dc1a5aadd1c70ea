import { boundsOf, parseEdtf } from '@dateline/shared/edtf/parse-edtf.ts';
import { checkArchive } from './check-archive.ts';
import { checkPersons } from './check-persons.ts';
import { mixedScales, mixedWithLevel } from './check-statement.ts';
import { type Finding, quoted } from './finding.ts';
import { type Known, knownAmong, restsOnPersonsOnly } from './known-sources.ts';
import { idsOf, textOf } from './parts-of-body.ts';
import { statesDesignation } from './sanctions-words.ts';
import { sentencesOf } from './sentences-of.ts';

/** What is to be said of a relationship: above all, that an allegation is not entered as a designation. */
export function checkRelationship(edge: Record<string, unknown>, known: Known): Finding[] {
  const sources = idsOf(edge.sources);
  const note = textOf(edge.note);
  return [
    ...sourcesOf(edge, sources, known),
    ...(edge.predicate === 'designatedUnder' ? designationOf(edge, sources, known) : []),
    ...noteOf(edge, note, sources, known),
    ...datesOf(textOf(edge.startDate), textOf(edge.endDate)),
    ...mixedScales(note, 'note'),
    ...mixedWithLevel(note, textOf(edge.confidence) || null, 'confidence'),
    ...checkPersons([{ path: 'note', text: note }], sources, known),
    ...checkArchive(sources, 'sources', known),
  ];
}

const legal: readonly unknown[] = ['designatedUnder', 'allegedBreachOf'];

function sourcesOf(edge: Record<string, unknown>, sources: string[], known: Known): Finding[] {
  const isAboutSanctions = legal.includes(edge.predicate);
  const finding = { path: 'sources', about: String(edge.predicate) };
  if (sources.length === 0) {
    const message = isAboutSanctions
      ? 'A statement about sanctions has no source. Choose at least one under “Sources”.'
      : 'The relationship has no source. Choose at least one under “Sources”.';
    return [{ ...finding, kind: 'stop', rule: 'no source', message }];
  }
  if (!isAboutSanctions || !restsOnPersonsOnly(sources, known)) return [];
  const message =
    'A statement about sanctions rests on persons only, and readers see no source for it. Add one that they may see.';
  return [{ ...finding, kind: 'warning', rule: 'no public source', message }];
}

function designationOf(edge: Record<string, unknown>, sources: string[], known: Known): Finding[] {
  const finding = { rule: 'designation', about: 'designatedUnder' } as const;
  if (edge.statementType === 'assessment') {
    const message =
      'The desk does not designate: what it concludes is an allegation. Choose “Alleged breach of”, or, if there is a list, give it as the source and choose “Reported”.';
    return [{ ...finding, kind: 'stop', path: 'statementType', message }];
  }
  const isOfficial = knownAmong(sources, known).some(({ type }) => type === 'official');
  if (sources.length > 0 && !isOfficial) {
    const message =
      'A designation stands on an official list, and no official document is among the sources. Add it, or choose “Alleged breach of”.';
    return [{ ...finding, kind: 'stop', path: 'sources', message }];
  }
  if (edge.confidence !== 'low' && edge.confidence !== 'moderate') return [];
  const message =
    'Somebody stands on a list or does not: a designation needs no confidence level. If you are not sure who is meant, say so in the note.';
  return [{ ...finding, kind: 'warning', path: 'confidence', message }];
}

/** A note that says more than its relationship. */
function noteOf(
  edge: Record<string, unknown>,
  note: string,
  sources: string[],
  known: Known,
): Finding[] {
  if (edge.predicate === 'designatedUnder') return [];
  const sentence = sentencesOf(note).find(({ text }) => statesDesignation(text));
  if (!sentence) return [];
  const finding = { rule: 'designation', path: 'note', about: sentence.text } as const;
  if (edge.predicate === 'allegedBreachOf') {
    const message = `${quoted(sentence.text)} states a designation, but the relationship is an allegation. Say who alleges what, or enter the designation as a relationship of its own.`;
    return [{ ...finding, kind: 'stop', message }];
  }
  if (knownAmong(sources, known).some(({ type }) => type === 'official')) return [];
  const message = `${quoted(sentence.text)} states a designation, and no official document is among the sources. Add the list itself, or write who says so.`;
  return [{ ...finding, kind: 'warning', message }];
}

function datesOf(start: string, end: string): Finding[] {
  const [from, to] = [parseEdtf(start), parseEdtf(end)];
  const first = from && boundsOf(from).first;
  const last = to && boundsOf(to).last;
  if (!first || !last || first <= last) return [];
  const message = `It ends (${end}) before it begins (${start}). Correct one of the two dates.`;
  return [{ kind: 'stop', rule: 'dates', path: 'endDate', message, about: `${start} ${end}` }];
}
