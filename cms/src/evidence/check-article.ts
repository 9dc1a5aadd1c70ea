import { isRecord } from '../references/is-record.ts';
import { checkArchive } from './check-archive.ts';
import { checkBody } from './check-body.ts';
import { checkPersons, type PublicText } from './check-persons.ts';
import { checkStatement, mixedScales, type Statement } from './check-statement.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known-sources.ts';
import { addressesOf, idsOf, partsOfBody, textOf } from './parts-of-body.ts';

/** What is to be said of what an article asserts and rests on, in the order of the form. */
export function checkArticle(article: Record<string, unknown>, known: Known): Finding[] {
  const claims = claimsOf(article);
  const restsOn = sourcesOfArticle(article);
  const hasSourcedClaims = claims.some(({ sources }) => sources.length > 0);
  return [
    ...lead.flatMap((field) => mixedScales(textOf(article[field]), field)),
    ...checkBody(article.body, textOf(article.language) || 'en', hasSourcedClaims, known),
    ...claims.flatMap((claim) => checkStatement(claim, known)),
    ...checkPersons(publicTexts(article, claims), restsOn, known),
    ...checkArchive(restsOn, 'claims', known),
  ];
}

/** Ids of the sources behind claims and footnotes, each once. */
export function sourcesOfArticle(article: Record<string, unknown>): string[] {
  const footnotes = partsOfBody(article.body).flatMap((part) => part.footnotes);
  return [...new Set([...claimsOf(article), ...footnotes].flatMap(({ sources }) => sources))];
}

const lead = ['headline', 'standfirst'] as const;
const plainFields = ['kicker', 'headline', 'standfirst', 'seoTitle', 'seoDescription'] as const;

function claimsOf(article: Record<string, unknown>): Statement[] {
  const rows: unknown[] = Array.isArray(article.claims) ? article.claims : [];
  return rows.map((row, index) => {
    const claim = isRecord(row) ? row : {};
    return {
      path: `claims.${index}`,
      text: textOf(claim.statement),
      statementType: textOf(claim.statementType),
      confidence: textOf(claim.confidence) || null,
      sources: idsOf(claim.sources),
      isAboutLaw: Boolean(claim.instrument),
    };
  });
}

function publicTexts(article: Record<string, unknown>, claims: readonly Statement[]): PublicText[] {
  const corrections: unknown[] = Array.isArray(article.corrections) ? article.corrections : [];
  return [
    ...plainFields.map((path) => ({ path, text: textOf(article[path]) })),
    ...partsOfBody(article.body).flatMap(({ text, footnotes }) =>
      [text, ...footnotes.map(({ note }) => note)].map((words) => ({ path: 'body', text: words })),
    ),
    ...addressesOf(article.body).map((text) => ({ path: 'body', text })),
    ...claims.map(({ path, text }) => ({ path: `${path}.statement`, text })),
    ...corrections.flatMap((row, index) => {
      const correction = isRecord(row) ? row : {};
      return ['wrong', 'right'].map((field) => ({
        path: `corrections.${index}.${field}`,
        text: textOf(correction[field]),
      }));
    }),
  ];
}
