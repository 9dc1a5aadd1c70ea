import { defineLiveCollection } from 'astro:content';
import { liveContent } from './content/live-loaders.ts';
import { contentOfPage } from './content/loaded-content.ts';

/** While the site is worked on, what the CMS has is at most this old, in milliseconds. */
const maxAge = import.meta.env.DEV ? 2000 : Number.POSITIVE_INFINITY;

export const collections = {
  content: defineLiveCollection({ loader: liveContent(() => contentOfPage(maxAge)) }),
};
