import type { PublicCollection } from '@dateline/shared/public/collections.ts';

/** A list of articles, newest or oldest first: all of them, or those with something in common. */
export type ListName = 'all' | `${string}:${string}`;

export const allStories: ListName = 'all';

/** Names of lists, by what their articles have in common. */
export const listOf = {
  section: (id: string): ListName => `section:${id}`,
  author: (id: string): ListName => `author:${id}`,
  /** Articles about it, or mentioning it, in their fields or in their text. */
  entity: (id: string): ListName => `entity:${id}`,
  /** Articles that cite it as a whole and none of its paragraphs, in their fields or in their text. */
  instrument: (id: string): ListName => `instrument:${id}`,
  /** Articles that cite it, in their fields or in their text. */
  paragraph: (instrument: string, number: string): ListName => `paragraph:${instrument}:${number}`,
  month: (month: string): ListName => `month:${month}`,
};

/** The kind of a list and what it is a list of. */
export function partsOf(list: ListName): { kind: string; id: string } {
  const [kind = '', id = ''] = list.split(':');
  return { kind, id };
}

/** What a query can depend on, beside documents: a change says which of them it touched. */
export const topics = {
  /** Which articles stand in a list, in which order. */
  list: (name: ListName) => `list ${name}`,
  /** What one archive page of a list has, and where it leads. */
  page: (list: ListName, page: number) => `page ${page} of ${list}`,
  /** Which lists of a kind have how many archive pages. */
  archives: (name: ListName) => `archives ${partsOf(name).kind}`,
  related: (article: string) => `related ${article}`,
  /** Addresses, dates and photos of a month's articles. */
  month: (month: string) => `month ${month}`,
  /** Which months have articles. */
  months: 'months',
  /** What one page of the list of corrections has, and where it leads. */
  corrections: (page: number | 'head') => `corrections ${page}`,
  /** How many pages the list of corrections has. */
  correctionPages: 'correction pages',
  /** Which articles there are. */
  articleIds: 'article ids',
  articleSlugs: 'article slugs',
  redirects: 'redirects',
  /** Who is found under a slug. */
  slug: (collection: PublicCollection, slug: string) => `slug ${collection} ${slug}`,
  /** Which documents a collection has, under which slugs, in which order. */
  collection: (collection: PublicCollection) => `collection ${collection}`,
  /** Relationships that begin or end at an entity, or end at a legal instrument. */
  edges: (end: string) => `edges ${end}`,
  /** Which comments an article has, in which order. */
  comments: (article: string) => `comments ${article}`,
  /** How many articles name each entity. */
  storyCounts: 'story counts',
  /** The files of all photos that pages show. */
  photoNames: 'photo names',
  /** The files of one photo, and whether any page shows it. */
  photoFiles: (photo: string) => `photo files ${photo}`,
};

/** Hears what a change touched. */
export interface Touch {
  document: (collection: PublicCollection | 'article-heads' | 'site-settings', id: string) => void;
  topic: (topic: string) => void;
}
