import { confidenceLevels, statementTypes } from '@dateline/shared/vocabulary.ts';

/** `Assessment, moderate confidence`: how a statement is meant and how sure the desk is. */
export function statementInWords(
  statementType: keyof typeof statementTypes,
  confidence: keyof typeof confidenceLevels | null,
): string {
  const meant = statementTypes[statementType];
  return confidence === null ? meant : `${meant}, ${confidenceLevels[confidence].toLowerCase()}`;
}
