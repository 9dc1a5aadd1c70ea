import { defineLiveCollection } from 'astro:content';
import { liveLoaders } from './content/live-loaders.ts';
import { loadedContent } from './content/loaded-content.ts';

/** While the site is worked on, what the CMS has is at most this old, in milliseconds. */
const maxAge = import.meta.env.DEV ? 2000 : Number.POSITIVE_INFINITY;
const loaders = liveLoaders(() => loadedContent().get(maxAge));

export const collections = {
  articles: defineLiveCollection({ loader: loaders.articles }),
  sections: defineLiveCollection({ loader: loaders.sections }),
  authors: defineLiveCollection({ loader: loaders.authors }),
  photos: defineLiveCollection({ loader: loaders.photos }),
  relationships: defineLiveCollection({ loader: loaders.relationships }),
  entities: defineLiveCollection({ loader: loaders.entities }),
  legalInstruments: defineLiveCollection({ loader: loaders.legalInstruments }),
  sources: defineLiveCollection({ loader: loaders.sources }),
  settings: defineLiveCollection({ loader: loaders.settings }),
};
