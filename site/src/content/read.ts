import { getLiveEntry } from 'astro:content';
import type { Article } from '@dateline/shared/public/article.ts';
import type { Author } from '@dateline/shared/public/author.ts';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import type { LegalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import type { Section } from '@dateline/shared/public/section.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import type { PublicDocument } from '../cms/newsroom.ts';
import { readEnv } from '../env.ts';
import type { Pager } from '../model/paging.ts';
import type { ArticleHead } from './article-head.ts';
import type { MovingName } from './former-slugs.ts';
import type { Keep } from './fragments.ts';
import type { ContentRequest } from './live-loaders.ts';
import { contentOfPage } from './loaded-content.ts';
import type { OrderedName } from './ordered-collection.ts';
import type { ListPage, QueryArguments, QueryName, QueryResult } from './queries.ts';
import type { ListName } from './topics.ts';

/** `url` is the site's public address, SITE_URL or that of the settings, without a slash at the end. */
export async function settings(): Promise<SiteSettings & { url: string }> {
  const data = await entry<SiteSettings>({ settings: true });
  return { ...data, url: readEnv().siteUrl ?? data.url.replace(/\/+$/, '') };
}

/** The answer of a query; see `queries.ts` for what there is to ask. */
export async function ask<N extends QueryName>(
  query: N,
  args: QueryArguments<N>,
): Promise<QueryResult<N>> {
  const { result } = await entry<{ result: QueryResult<N> }>({ query, args });
  return result;
}

/** One document; throws `UnresolvedReference` if it is not published. */
export function byId<C extends PublicCollection>(
  collection: C,
  id: string,
): Promise<PublicDocument<C>> {
  return entry<PublicDocument<C>>({ document: collection, id });
}

/** The document whose page has this slug, or null if none is published. */
export async function bySlug<C extends OrderedName>(
  collection: C,
  slug: string | undefined,
): Promise<PublicDocument<C> | null> {
  if (slug === undefined) return null;
  const id = await ask('at', { collection, slug });
  return id === null ? null : byId(collection, id);
}

/** The document whose page had this slug, which none has now, or null. */
export async function byFormerSlug<C extends MovingName>(
  collection: C,
  slug: string | undefined,
): Promise<PublicDocument<C> | null> {
  if (slug === undefined) return null;
  const id = await ask('formerlyAt', { collection, slug });
  return id === null ? null : byId(collection, id);
}

/** Articles without their texts, in the order of the given ids. */
export function heads(ids: readonly string[]): Promise<ArticleHead[]> {
  return Promise.all(ids.map((id) => entry<ArticleHead>({ head: id })));
}

/** One page of a list of articles, the newest first; null where the list has no such page. */
export async function articleList(
  of: ListName,
  page: ListPage,
): Promise<{ articles: ArticleHead[]; pager: Pager } | null> {
  const found = await ask('list', { of, page });
  return found && { articles: await heads(found.ids), pager: found.pager };
}

/** The head page of a list, which every list has. */
export async function newestOf(of: ListName): Promise<{ articles: ArticleHead[]; pager: Pager }> {
  const found = await articleList(of, 'head');
  if (!found) throw new TypeError('A list has a head, be it empty.');
  return found;
}

/** A correction and the article that it corrects. */
export interface Corrected {
  article: ArticleHead;
  correction: Article['corrections'][number];
}

/** One page of all corrections, the newest first; null where there is no such page. */
export async function correctionList(
  page: ListPage,
): Promise<{ corrections: Corrected[]; pager: Pager } | null> {
  const found = await ask('corrections', { page });
  if (!found) return null;
  const articles = await heads(found.places.map(({ article }) => article));
  const corrections = articles.map((article, place) => {
    const correction = article.corrections[found.places[place]?.index ?? -1];
    if (!correction) throw new TypeError('The index names corrections that are there.');
    return { article, correction };
  });
  return { corrections, pager: found.pager };
}

/** The names under an article, in their order. */
export function bylineNames({ bylines }: Pick<Article, 'bylines'>): Promise<string[]> {
  return Promise.all(
    bylines.map(async ({ author, name }) =>
      author ? (await byId('authors', author)).name : (name ?? ''),
    ),
  );
}

/** In the editors' order. */
export const sections = (): Promise<Section[]> => all('sections');
/** By name. */
export const authors = (): Promise<Author[]> => all('authors');
/** By name. */
export const entities = (): Promise<Entity[]> => all('entities');
/** By date of adoption, oldest first. */
export const legalInstruments = (): Promise<LegalInstrument[]> => all('legal-instruments');

/** Relationships that begin or end at an entity or a legal instrument. */
export async function relationships(end: string): Promise<Relationship[]> {
  const ids = await ask('edges', { end });
  return Promise.all(ids.map((id) => byId('relationships', id)));
}

/** The sources among `ids` that readers may see, in the given order; hidden ones are left out. */
export async function publicSources(ids: readonly string[]): Promise<Source[]> {
  const found = await Promise.all(
    ids.map((id) =>
      byId('sources', id).catch((error: unknown) => {
        // By its name: in a built app the reader's class is another copy than the pages'.
        if (error instanceof Error && error.name === 'UnresolvedReference') return null;
        throw error;
      }),
    ),
  );
  return found.filter((source) => source !== null);
}

async function all<C extends OrderedName>(collection: C): Promise<PublicDocument<C>[]> {
  const found = await ask('ordered', { collection });
  return Promise.all(found.map(({ id }) => byId(collection, id)));
}

/** A part of a page that is kept until something that it read changes; see `ContentReader.fragment`. */
export async function fragment<T>(name: string, make: () => Promise<T>, keep?: Keep): Promise<T> {
  const reader = await contentOfPage(Number.POSITIVE_INFINITY);
  return reader.fragment(name, make, keep);
}

async function entry<D>(request: ContentRequest): Promise<D> {
  const { entry: found, error } = await getLiveEntry('content', request);
  if (error) throw error;
  if (!found) throw new TypeError('An entry without an error has data.');
  return found.data as D;
}
