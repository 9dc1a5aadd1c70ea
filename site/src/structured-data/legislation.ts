import type { LegalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import type { Legislation } from 'schema-dts';
import { legalInstrumentPath, legalParagraphPath } from '../content/routes.ts';

export const idOfLegislation = (instrument: { slug: string }, site: string) =>
  `${site}${legalInstrumentPath(instrument)}#legislation`;

/**
 * A resolution with its paragraphs as parts. A paragraph's text is there only where it was checked.
 *
 * @param amended those that it amends, as far as they have a page
 * @param site address of the site, without a slash at the end
 */
export function legislation(
  instrument: LegalInstrument,
  amended: readonly LegalInstrument[],
  site: string,
): Exclude<Legislation, string> {
  const { symbol, title, adopted, body, summary, url, paragraphs } = instrument;
  return {
    '@type': 'Legislation',
    '@id': idOfLegislation(instrument, site),
    url: `${site}${legalInstrumentPath(instrument)}`,
    name: title,
    legislationIdentifier: symbol,
    legislationDate: adopted.slice(0, 10),
    legislationPassedBy: { '@type': 'Organization', name: body },
    ...(summary !== null && { abstract: summary }),
    ...(url !== null && { sameAs: url }),
    ...(amended.length > 0 && {
      legislationChanges: amended.map((other) => ({ '@id': idOfLegislation(other, site) })),
    }),
    hasPart: paragraphs.map((paragraph) => ({
      '@type': 'Legislation' as const,
      '@id': `${site}${legalParagraphPath(instrument, paragraph)}`,
      url: `${site}${legalParagraphPath(instrument, paragraph)}`,
      legislationIdentifier: `${symbol} ¶ ${paragraph.number}`,
      name: `Paragraph ${paragraph.number}`,
      abstract: paragraph.summary,
      ...(paragraph.verbatim !== null && { text: paragraph.verbatim }),
    })),
  };
}
