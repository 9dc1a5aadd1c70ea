import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import { UnresolvedReference } from '../cms/errors.ts';
import type { PublicDocument } from '../cms/newsroom.ts';
import type { ContentIndex } from './content-index.ts';
import {
  type ArticleFilter,
  type EntryFilter,
  filterTag,
  type PhotoFilter,
  type RelationshipFilter,
} from './filters.ts';

type Load = () => Promise<ContentIndex>;
type NoFilter = Record<string, never>;

/** Loaders of Astro's live collections over the newsroom that `load` gives. */
export function liveLoaders(load: Load) {
  return {
    articles: loader(load, 'articles', (content, filter: ArticleFilter) =>
      content.articles(filter),
    ),
    sections: loader(load, 'sections', (content, _: NoFilter) => content.newsroom.sections),
    authors: loader(load, 'authors', (content, _: NoFilter) => content.newsroom.authors),
    photos: loader(load, 'photos', (content, filter: PhotoFilter) =>
      filter.shown ? content.shownPhotos : content.newsroom.photos,
    ),
    relationships: loader(load, 'relationships', (content, filter: RelationshipFilter) =>
      content.relationships(filter),
    ),
    entities: loader(load, 'entities', (content, _: NoFilter) => content.newsroom.entities),
    legalInstruments: loader(
      load,
      'legal-instruments',
      (content, _: NoFilter) => content.newsroom['legal-instruments'],
    ),
    sources: loader(load, 'sources', (content, _: NoFilter) => content.newsroom.sources),
    settings: settingsLoader(load),
  };
}

function loader<C extends PublicCollection, F extends object>(
  load: Load,
  collection: C,
  select: (content: ContentIndex, filter: F) => PublicDocument<C>[],
): LiveLoader<PublicDocument<C>, EntryFilter, F> {
  return {
    name: `dateline-${collection}`,
    loadEntry: ({ filter }) =>
      orError(async () => {
        const content = await load();
        const document =
          'id' in filter
            ? content.byId[collection].get(filter.id)
            : content.bySlug[collection].get(filter.slug);
        const wanted = 'id' in filter ? filter.id : `"${filter.slug}"`;
        if (!document) throw new UnresolvedReference({ collection, id: wanted }, null);
        return toEntry(collection, document as PublicDocument<C>);
      }),
    loadCollection: ({ filter }) =>
      orError(async () => {
        const documents = select(await load(), (filter ?? {}) as F);
        return {
          entries: documents.map((document) => toEntry(collection, document)),
          cacheHint: { tags: [`${collection}${filterTag(filter ?? {})}`] },
        };
      }),
  };
}

function settingsLoader(load: Load): LiveLoader<SiteSettings, EntryFilter, NoFilter> {
  const entry = async () => ({
    id: 'site-settings',
    data: (await load()).newsroom.settings,
    cacheHint: { tags: ['site-settings'] },
  });
  return {
    name: 'dateline-settings',
    loadEntry: () => orError(entry),
    loadCollection: () => orError(async () => ({ entries: [await entry()] })),
  };
}

function toEntry<D extends { id: string }>(collection: string, document: D): LiveDataEntry<D> {
  return {
    id: document.id,
    data: document,
    cacheHint: { tags: [`${collection}:${document.id}`] },
  };
}

/** Astro wraps what a loader throws and hides its words, but passes on an `error` as it is. */
async function orError<T>(read: () => Promise<T>): Promise<T | { error: Error }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error) return { error };
    throw error;
  }
}
