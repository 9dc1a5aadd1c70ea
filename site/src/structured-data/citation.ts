import type { LegalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import type { CreativeWork, Legislation } from 'schema-dts';
import { legalInstrumentPath, legalParagraphPath } from '../content/routes.ts';
import { idOfLegislation } from './legislation.ts';

/** A resolution or a paragraph of it, as what a story cites. */
export function citedLaw(
  instrument: LegalInstrument,
  number: string | null,
  site: string,
): Exclude<Legislation, string> {
  const paragraph = instrument.paragraphs.find((candidate) => candidate.number === number);
  if (!paragraph) {
    return {
      '@type': 'Legislation',
      '@id': idOfLegislation(instrument, site),
      name: instrument.symbol,
      url: `${site}${legalInstrumentPath(instrument)}`,
    };
  }
  const address = `${site}${legalParagraphPath(instrument, paragraph)}`;
  return {
    '@type': 'Legislation',
    '@id': address,
    name: `${instrument.symbol} ¶ ${paragraph.number}`,
    url: address,
  };
}

/** A source as a work that a story cites. */
export function citedSource(source: Source): CreativeWork {
  const { title, publisher, url, archivedUrl, published, language } = source;
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(publisher !== null && { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(url !== null && { url }),
    ...(archivedUrl !== null && { archivedAt: archivedUrl }),
    ...(published !== null && { datePublished: published }),
    ...(language !== null && { inLanguage: language }),
  };
}
