import type { PublicCollection } from '@dateline/shared/public/collections.ts';

/** Stands for the section of a draft that has none. */
export const noSection = {
  id: '0'.repeat(24),
  name: 'No section yet',
  slug: 'no-section-yet',
  description: null,
  order: 0,
};

/** What stands for a field that readers must see and that a draft may lack. */
interface StandIn {
  value: unknown;
  /** What is missing, in words; null where it comes by itself when the draft is published. */
  words: string | null;
}

/** By field. `id` is the document's, `now` is ISO 8601. */
export function standInsFor(
  collection: PublicCollection,
  { id, now }: { id: string; now: string },
): Record<string, StandIn> {
  const slug = { value: `preview-${id}`, words: null };
  const missing = (words: string, value: unknown = `No ${words} yet`) => ({ value, words });
  const byCollection: Record<PublicCollection, Record<string, StandIn>> = {
    articles: {
      slug,
      headline: missing('headline'),
      bylines: missing('byline', [{ author: null, name: 'No byline yet', role: 'reporting' }]),
      section: missing('section', noSection.id),
      language: missing('language', 'en'),
      datePublished: { value: now, words: null },
      comments: { value: 'closed', words: null },
    },
    authors: { slug, name: missing('name') },
    entities: { slug, name: missing('name'), type: missing('type', 'Organization') },
    'legal-instruments': {
      slug,
      symbol: missing('symbol'),
      title: missing('title'),
      adopted: missing('date of adoption', now),
      body: missing('body that adopted it', 'Adopted by: not yet known'),
    },
    photos: { alt: missing('description'), credit: missing('credit') },
    sources: { type: missing('type', 'press'), title: missing('title') },
    sections: {},
    relationships: {},
    comments: {},
    retractions: {},
  };
  return byCollection[collection];
}
