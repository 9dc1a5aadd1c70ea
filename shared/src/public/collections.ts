import { article } from './article.ts';
import { author } from './author.ts';
import { comment } from './comment.ts';
import { entity } from './entity.ts';
import { legalInstrument } from './legal-instrument.ts';
import { photo } from './photo.ts';
import { relationship } from './relationship.ts';
import { retraction } from './retraction.ts';
import { section } from './section.ts';
import { source } from './source.ts';

/** What the public API gives, by collection slug: the order is the order in which the site reads. */
export const publicCollections = {
  articles: article,
  retractions: retraction,
  sections: section,
  authors: author,
  photos: photo,
  relationships: relationship,
  entities: entity,
  'legal-instruments': legalInstrument,
  sources: source,
  comments: comment,
} as const;

/** What the change feed and the snapshot give. */
export const feedCollections = publicCollections;

export type FeedCollection = keyof typeof feedCollections;

export type PublicCollection = keyof typeof publicCollections;
