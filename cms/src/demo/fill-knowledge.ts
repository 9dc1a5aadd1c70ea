import type { Keys } from './keys.ts';
import { daysAgo } from './moments.ts';
import { demoNewsroom } from './newsroom.ts';

/** Sources, entities, resolutions and the relationships between them, all published. */
export async function fillKnowledge(keys: Keys): Promise<void> {
  for (const { key, retrievedDaysAgo, ...source } of demoNewsroom.sources) {
    const retrieved = retrievedDaysAgo === undefined ? undefined : daysAgo(retrievedDaysAgo);
    await keys.make(
      'sources',
      key,
      { title: source.title },
      { ...source, retrieved, _status: 'published' },
    );
  }
  for (const { key, lastReviewedDaysAgo, names, ...entity } of demoNewsroom.entities) {
    await keys.make(
      'entities',
      key,
      { slug: entity.slug },
      {
        ...entity,
        lastReviewed: daysAgo(lastReviewedDaysAgo),
        names: names.map(({ source, ...name }) => ({
          ...name,
          source: source ? keys.id('sources', source) : undefined,
        })),
        _status: 'published',
      },
    );
  }
  await fillLegalInstruments(keys);
  for (const { key, subject, object, instrument, sources, ...edge } of demoNewsroom.relationships) {
    const data = {
      ...edge,
      subject: keys.id('entities', subject),
      object: object ? keys.id('entities', object) : undefined,
      instrument: instrument ? keys.id('legal-instruments', instrument) : undefined,
      sources: keys.ids('sources', sources),
    };
    const natural = {
      subject: data.subject,
      predicate: data.predicate,
      ...(data.object ? { object: data.object } : { instrument: data.instrument ?? '' }),
    };
    await keys.make('relationships', key, natural, { ...data, _status: 'published' });
  }
}

/** Oldest first: an instrument amends and reaffirms earlier ones. */
async function fillLegalInstruments(keys: Keys): Promise<void> {
  const oldestFirst = demoNewsroom.legalInstruments.toSorted((a, b) =>
    a.adopted.localeCompare(b.adopted),
  );
  for (const { key, amends, reaffirms, paragraphs, ...instrument } of oldestFirst) {
    await keys.make(
      'legal-instruments',
      key,
      { symbol: instrument.symbol },
      {
        ...instrument,
        amends: keys.ids('legal-instruments', amends),
        reaffirms: keys.ids('legal-instruments', reaffirms),
        paragraphs: paragraphs.map(({ checked, ...paragraph }) => ({
          ...paragraph,
          checkedAgainst: checked?.against,
          checkedOn: checked ? daysAgo(checked.daysAgo) : undefined,
        })),
        _status: 'published',
      },
    );
  }
}
