import { feedCollections } from '../public/collections.ts';
import { siteSettings } from '../public/site-settings.ts';

/** Everything that the change feed tells of, with the schema of its documents (depth 0). */
export const feedDocuments = { ...feedCollections, 'site-settings': siteSettings } as const;

export type FeedDocument = keyof typeof feedDocuments;

/** The site settings are one document; this stands for its id. */
export const siteSettingsId = 'site-settings';

/** What one document of a collection is called in the name of an event. */
export const documentTypes = {
  articles: 'article',
  retractions: 'retraction',
  sections: 'section',
  authors: 'author',
  photos: 'photo',
  relationships: 'relationship',
  entities: 'entity',
  'legal-instruments': 'legal-instrument',
  sources: 'source',
  comments: 'comment',
  'site-settings': 'site-settings',
} as const satisfies Record<FeedDocument, string>;
