import type { Article } from '@dateline/shared/public/article.ts';
import type { Footnote } from '../rich-text/rich-text-context.ts';
import { publicSources } from './read.ts';

export type Claim = Article['claims'][number];

/** A claim, and its footnote; null where readers see none of its sources. */
export interface NotedClaim {
  claim: Claim;
  note: Footnote | null;
}

/** The claims of an article with their footnotes, numbered on from those of its text. */
export async function notedClaims(claims: readonly Claim[], after: number): Promise<NotedClaim[]> {
  const noted: NotedClaim[] = [];
  let number = after;
  for (const claim of claims) {
    const sources = await publicSources(claim.sources);
    if (sources.length > 0) number += 1;
    const statement = { type: claim.statementType, confidence: claim.confidence };
    noted.push({
      claim,
      note: sources.length > 0 ? { number, statement, note: null, sources } : null,
    });
  }
  return noted;
}
