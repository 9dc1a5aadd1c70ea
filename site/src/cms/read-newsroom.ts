import { type PublicCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import { type SiteSettings, siteSettings } from '@dateline/shared/public/site-settings.ts';
import { getJson } from './api.ts';
import { checkLinks } from './check-links.ts';
import { checkReferences } from './check-references.ts';
import { readCollection } from './collection.ts';
import { dropHiddenSources } from './hidden-sources.ts';
import type { Newsroom, PublicDocument } from './newsroom.ts';
import { parseDocuments } from './parse-documents.ts';
import type { RetryPolicy } from './request.ts';

/**
 * Reads the newsroom from the CMS at `cmsUrl`: every collection to its end, each document checked,
 * each reference resolved and each link of a body safe. Throws a `ContentError` rather than give anything partial.
 */
export async function readNewsroom(cmsUrl: string, policy?: RetryPolicy): Promise<Newsroom> {
  const read = async <C extends PublicCollection>(collection: C): Promise<PublicDocument<C>[]> => {
    const schema = publicCollections[collection];
    const documents = await readCollection(cmsUrl, collection, Object.keys(schema.shape), policy);
    return parseDocuments(collection, schema, documents) as PublicDocument<C>[];
  };
  // One after the other, articles first: what an article refers to was there before it was published.
  const newsroom = dropHiddenSources({
    articles: await read('articles'),
    retractions: await read('retractions'),
    sections: await read('sections'),
    authors: await read('authors'),
    photos: await read('photos'),
    relationships: await read('relationships'),
    entities: await read('entities'),
    'legal-instruments': await read('legal-instruments'),
    sources: await read('sources'),
    comments: await read('comments'),
    settings: await readSettings(cmsUrl, policy),
  });
  checkReferences(newsroom);
  checkLinks(newsroom);
  return newsroom;
}

async function readSettings(cmsUrl: string, policy?: RetryPolicy): Promise<SiteSettings> {
  const answer = await getJson(cmsUrl, '/api/globals/site-settings?depth=0', policy);
  const [settings] = parseDocuments('site-settings', siteSettings, [answer]);
  if (!settings) throw new TypeError('parseDocuments gives one result for one document.');
  return settings;
}
