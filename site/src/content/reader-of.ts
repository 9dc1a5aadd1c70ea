import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import { publicCollections } from '@dateline/shared/public/collections.ts';
import { DuplicateSlug } from '../cms/errors.ts';
import type { Newsroom } from '../cms/newsroom.ts';
import { ContentReader } from './content-reader.ts';

/** A reader of a newsroom that is in memory. Throws `DuplicateSlug` where two documents would be one page. */
export function readerOf(newsroom: Newsroom): ContentReader {
  refuseDuplicates(newsroom);
  const bodies = new Map(newsroom.articles.map(({ id, body }) => [id, body]));
  const reader = new ContentReader({ get: (id) => bodies.get(id) ?? null });
  reader.content.putSettings(newsroom.settings);
  for (const collection of Object.keys(publicCollections) as PublicCollection[]) {
    for (const document of newsroom[collection]) reader.content.put(collection, document);
  }
  return reader;
}

function refuseDuplicates(newsroom: Newsroom): void {
  for (const collection of [
    'articles',
    'sections',
    'authors',
    'entities',
    'legal-instruments',
  ] as const) {
    const bySlug = new Map<string, string>();
    for (const { id, slug } of newsroom[collection]) {
      const other = bySlug.get(slug);
      if (other !== undefined) throw new DuplicateSlug(collection, slug, other, id);
      bySlug.set(slug, id);
    }
  }
}
