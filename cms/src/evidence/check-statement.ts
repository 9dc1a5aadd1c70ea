import { confidenceIn, likelihoodIn } from './estimative-words.ts';
import { type Finding, quoted } from './finding.ts';
import { type Known, knownAmong, restsOnPersonsOnly } from './known-sources.ts';
import { speaksOfSanctions, statesDesignation } from './sanctions-words.ts';
import { sentencesOf } from './sentences-of.ts';

/** A claim of an article: a sentence or two with what they rest on. */
export interface Statement {
  /** Of its row: `claims.0`. */
  path: string;
  text: string;
  statementType: string;
  confidence: string | null;
  /** Ids. */
  sources: string[];
  /** Whether it is said to be about a resolution. */
  isAboutLaw: boolean;
}

/** What is to be said of a claim. */
export function checkStatement(statement: Statement, known: Known): Finding[] {
  return [
    ...sourcesOf(statement, known),
    ...designationOf(statement, known),
    ...mixedScales(statement.text, `${statement.path}.statement`),
    ...mixedWithLevel(statement.text, statement.confidence, `${statement.path}.confidence`),
  ];
}

/** A likelihood and a confidence level in one sentence (ICD 203, D.6.e(2)(b)). */
export function mixedScales(text: string, path: string): Finding[] {
  return sentencesOf(text).flatMap((sentence) => {
    const [likelihood, level] = [likelihoodIn(sentence.text), confidenceIn(sentence.text)];
    if (!likelihood || !level) return [];
    return {
      kind: 'warning',
      rule: 'mixed scales',
      path,
      message: `${quoted(sentence.text)} has a likelihood (“${likelihood}”) and a confidence level (“${level}”) in one sentence: readers take one for the other. Say how likely it is in one sentence, and how sure you are in the next.`,
      about: sentence.text,
    };
  });
}

/** The same, where the level is not in the words but in the field beside them. */
export function mixedWithLevel(text: string, level: string | null, path: string): Finding[] {
  const likelihood = level ? likelihoodIn(text) : null;
  if (!likelihood) return [];
  return [
    {
      kind: 'warning',
      rule: 'mixed scales',
      path,
      message: `${quoted(text)} says “${likelihood}”, and a confidence level stands beside it. Leave the confidence empty, or take the word out.`,
      about: text,
    },
  ];
}

function sourcesOf(statement: Statement, known: Known): Finding[] {
  const { path, text, sources } = statement;
  const isAboutSanctions = statement.isAboutLaw || speaksOfSanctions(text);
  const what = isAboutSanctions ? 'is about sanctions and has no source' : 'has no source';
  const finding = { path: `${path}.sources`, about: text };
  if (sources.length === 0) {
    const message = `The claim ${quoted(text)} ${what}. Choose at least one under its “Sources”, or take the claim out.`;
    return [{ ...finding, kind: 'stop', rule: 'no source', message }];
  }
  if (!isAboutSanctions || !restsOnPersonsOnly(sources, known)) return [];
  const message = `The claim ${quoted(text)} is about sanctions, and readers see no source for it: it rests on persons only. Add one that they may see.`;
  return [{ ...finding, kind: 'warning', rule: 'no public source', message }];
}

function designationOf({ path, text, statementType, sources }: Statement, known: Known): Finding[] {
  const sentence = sentencesOf(text).find((each) => statesDesignation(each.text));
  if (!sentence) return [];
  const finding = { path: `${path}.statement`, rule: 'designation', about: text } as const;
  if (statementType === 'assessment') {
    const message = `${quoted(sentence.text)} states a designation, but is marked as the desk’s assessment: only those who keep the list designate. Say who alleges what, or give the list as its source and choose “Reported”.`;
    return [{ ...finding, kind: 'stop', message }];
  }
  if (knownAmong(sources, known).some(({ type }) => type === 'official')) return [];
  const message = `${quoted(sentence.text)} states a designation, and no official document is among its sources. Add the list itself, or write who says so.`;
  return [{ ...finding, kind: 'warning', message }];
}
