import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { Article } from '@dateline/shared/public/article.ts';
import type { Author } from '@dateline/shared/public/author.ts';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import type { LegalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import type { Section } from '@dateline/shared/public/section.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import { UnresolvedReference } from '../cms/errors.ts';
import type { PublicDocument } from '../cms/newsroom.ts';
import { readEnv } from '../env.ts';
import type { ArticleFilter, RelationshipFilter } from './filters.ts';

/** `url` is the site's public address, SITE_URL or that of the settings, without a slash at the end. */
export async function settings(): Promise<SiteSettings & { url: string }> {
  const { data } = entryOf<SiteSettings>(await getLiveEntry('settings', 'site-settings'));
  return { ...data, url: readEnv().siteUrl ?? data.url.replace(/\/+$/, '') };
}

/** Newest first. */
export async function articles(filter: ArticleFilter = {}): Promise<Article[]> {
  return dataOf<Article>(await getLiveCollection('articles', filter));
}

/** In the editors' order. */
export async function sections(): Promise<Section[]> {
  return dataOf<Section>(await getLiveCollection('sections'));
}

/** By name. */
export async function authors(): Promise<Author[]> {
  return dataOf<Author>(await getLiveCollection('authors'));
}

/** By name. */
export async function entities(): Promise<Entity[]> {
  return dataOf<Entity>(await getLiveCollection('entities'));
}

/** By date of adoption, oldest first. */
export async function legalInstruments(): Promise<LegalInstrument[]> {
  return dataOf<LegalInstrument>(await getLiveCollection('legalInstruments'));
}

export async function relationships(filter: RelationshipFilter = {}): Promise<Relationship[]> {
  return dataOf<Relationship>(await getLiveCollection('relationships', filter));
}

/** One document; throws `UnresolvedReference` if it is not published. */
export async function byId<C extends PublicCollection>(
  collection: C,
  id: string,
): Promise<PublicDocument<C>> {
  return entryOf<PublicDocument<C>>(await getLiveEntry(liveNames[collection], { id })).data;
}

/** The document whose page has this slug, or null if none is published. */
export async function bySlug<C extends PageCollection>(
  collection: C,
  slug: string | undefined,
): Promise<PublicDocument<C> | null> {
  if (slug === undefined) return null;
  const result = await getLiveEntry(liveNames[collection], { slug });
  if (result.error instanceof UnresolvedReference) return null;
  return entryOf<PublicDocument<C>>(result).data;
}

/** The sources among `ids` that readers may see, in the given order; hidden ones are left out. */
export async function publicSources(ids: readonly string[]): Promise<Source[]> {
  const results = await Promise.all(ids.map((id) => getLiveEntry('sources', { id })));
  return results
    .filter((result) => !(result.error instanceof UnresolvedReference))
    .map((result) => entryOf<Source>(result).data);
}

/** Heroes, photos in bodies and portraits of authors, each once. */
export async function shownPhotos(): Promise<Photo[]> {
  return dataOf<Photo>(await getLiveCollection('photos', { shown: true }));
}

/** Astro's names of live collections where they differ from the API's. */
const liveNames = {
  articles: 'articles',
  sections: 'sections',
  authors: 'authors',
  photos: 'photos',
  relationships: 'relationships',
  entities: 'entities',
  'legal-instruments': 'legalInstruments',
  sources: 'sources',
} as const satisfies Record<PublicCollection, string>;

/** The collections whose documents have a page each. */
type PageCollection = {
  [C in PublicCollection]: PublicDocument<C> extends { slug: string } ? C : never;
}[PublicCollection];

interface EntryResult {
  entry?: { data: unknown };
  error?: Error;
}

function entryOf<D>(result: EntryResult): { data: D } {
  if (result.error) throw result.error;
  return result.entry as { data: D };
}

function dataOf<D>(result: { entries?: { data: unknown }[]; error?: Error }): D[] {
  if (result.error) throw result.error;
  return (result.entries ?? []).map((entry) => entry.data as D);
}
