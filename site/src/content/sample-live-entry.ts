import type { Newsroom } from '../cms/newsroom.ts';
import { type ContentRequest, liveContent } from './live-loaders.ts';
import { giveContent } from './loaded-content.ts';
import { readerOf } from './reader-of.ts';

/**
 * For tests: `getLiveEntry` of `astro:content` over a newsroom, which is the process's from now on. Astro
 * gives what the loader gives as `entry`.
 */
export function liveEntryOf(newsroom: Newsroom) {
  const reader = readerOf(newsroom);
  giveContent(reader);
  const loader = liveContent(async () => reader);
  return async (collection: string, filter: ContentRequest) => {
    const found = await loader.loadEntry({ collection, filter });
    return found && 'error' in found ? found : { entry: found };
  };
}
