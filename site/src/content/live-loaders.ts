import { type PublicCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import type { PageContent, ReadKey } from './content-reader.ts';
import { queryKey } from './content-reader.ts';
import type { QueryArguments, QueryName } from './queries.ts';

type Read = (reader: PageContent) => { key: ReadKey; data: Record<string, unknown> };

/** What a page asks the live collection `content` for: one document, or the answer of one query. */
export type ContentRequest =
  | { document: PublicCollection; id: string }
  | { head: string }
  | { settings: true }
  | { query: QueryName; args: object };

/**
 * Astro's live collection over the newsroom that `load` gives. Every entry has the key of what was read
 * as its cache tag, by Astro's convention.
 */
export function liveContent(
  load: () => Promise<PageContent>,
): LiveLoader<Record<string, unknown>, ContentRequest> {
  return {
    name: 'dateline-content',
    loadEntry: async ({ filter }) => {
      try {
        const { key, data } = readerFor(filter)(await load());
        return { id: key, data, cacheHint: { tags: [key] } } satisfies LiveDataEntry;
      } catch (error) {
        // Astro wraps what a loader throws and hides its words, but passes on an `error` as it is.
        if (error instanceof Error) return { error };
        throw error;
      }
    },
    loadCollection: async () => ({
      error: new Error('Pages ask for a document or a query, so that what they read is known.'),
    }),
  };
}

function readerFor(request: ContentRequest): Read {
  if ('settings' in request) {
    return (reader) => ({ key: 'site-settings:site-settings', data: reader.settings() });
  }
  if ('head' in request) {
    return (reader) => ({ key: `article-heads:${request.head}`, data: reader.head(request.head) });
  }
  if ('document' in request) {
    const { document, id } = request;
    if (!(document in publicCollections)) throw new TypeError(`No collection ${document}.`);
    return (reader) => ({ key: `${document}:${id}`, data: reader.document(document, id) });
  }
  const { query, args } = request;
  return (reader) => ({
    key: queryKey(query, args),
    data: { result: reader.query(query, args as QueryArguments<QueryName>) },
  });
}
