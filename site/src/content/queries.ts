import { DuplicateSlug } from '../cms/errors.ts';
import { archivePages, type Pager, pageBounds, pagerOf } from '../model/paging.ts';
import type { Content } from './content.ts';
import { formerSlugs, leadsTo, type MovingName } from './former-slugs.ts';
import type { OrderedName } from './ordered-collection.ts';
import type { PhotoRendition } from './photo-files.ts';
import { photoOf } from './photo-shelf.ts';
import { relatedIds } from './related.ts';
import { allStories, type ListName, listOf, partsOf, topics } from './topics.ts';

/** Page of a list: 1 holds the oldest articles, the head the newest that fill no page of their own. */
export type ListPage = number | 'head';

const paged = {
  sections: 'section',
  authors: 'author',
  entities: 'entity',
  'legal-instruments': 'instrument',
} as const;
type PagedCollection = keyof typeof paged;

/**
 * All that pages ask for beside documents by id. A query gives ids or plain values, never documents, and
 * names the topics that its answer rests on: where none of them was touched, the answer is as before.
 */
export const queries = {
  /** One page of a list of articles, the newest first; null where the list has no such page. */
  list: query(
    (content, { of, page }: { of: ListName; page: ListPage }) => {
      const list = content.articles.list(of);
      if (page !== 'head' && page > archivePages(list.length)) return null;
      const [from, to] = pageBounds(list.length, page);
      const pager: Pager = pagerOf(page, archivePages(list.length));
      return { ids: list.newestFirst(from, to), pager };
    },
    ({ of, page }) => [page === 'head' ? topics.list(of) : topics.page(of, page)],
  ),
  /** The newest articles of a list, the newest first, at most `count`. */
  newest: query(
    (content, { of, count }: { of: ListName; count: number }) => {
      const list = content.articles.list(of);
      return list.newestFirst(Math.max(0, list.length - count), list.length);
    },
    ({ of }) => [topics.list(of)],
  ),
  related: query(
    (content, { id }: { id: string }) => relatedIds(content.articles, id),
    ({ id }) => [topics.related(id)],
  ),
  /** How many archive pages the list of all stories has. */
  archive: query(
    (content, _: Record<never, never>) => archivePages(content.articles.list(allStories).length),
    () => [topics.archives(allStories)],
  ),
  /** The slugs of those in a collection whose list of articles has archive pages, and how many. */
  archives: query(
    (content, { collection }: { collection: PagedCollection }) =>
      content
        .ordered(collection)
        .inOrder()
        .map(({ id, slug }) => {
          const { length } = content.articles.list(`${paged[collection]}:${id}`);
          return { slug, pages: archivePages(length) };
        })
        .filter(({ pages }) => pages > 0),
    ({ collection }) => [topics.archives(`${paged[collection]}:`), topics.collection(collection)],
  ),
  /** How many archive pages the list of each paragraph has, by the list's name; those without are left out. */
  paragraphArchives: query(
    (content, _: Record<never, never>) =>
      Object.fromEntries(
        [...content.articles.listNames('paragraph')]
          .map((name) => [name, archivePages(content.articles.list(name).length)] as const)
          .filter(([, pages]) => pages > 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    () => [topics.archives('paragraph:')],
  ),
  /** One page of the list of all corrections, the newest first; null where there is no such page. */
  corrections: query(
    (content, { page }: { page: ListPage }) => {
      const { corrections } = content.articles;
      const pages = archivePages(corrections.length);
      if (page !== 'head' && page > pages) return null;
      const places = corrections.newestFirst(...pageBounds(corrections.length, page));
      return { places, pager: pagerOf(page, pages) };
    },
    ({ page }) => [topics.corrections(page)],
  ),
  /** How many archive pages the list of all corrections has. */
  correctionPages: query(
    (content, _: Record<never, never>) => archivePages(content.articles.corrections.length),
    () => [topics.correctionPages],
  ),
  /** Months that have articles, the newest first. */
  months: query(
    (content, _: Record<never, never>) =>
      [...content.articles.listNames('month')]
        .map((name) => partsOf(name).id)
        .sort()
        .reverse(),
    () => [topics.months],
  ),
  /** Where a month's articles are, when they last changed and their photos, the newest first. */
  month: query(
    (content, { month }: { month: string }) =>
      content.articles
        .list(listOf.month(month))
        .heads()
        .map(({ slug, datePublished, dateModified, heroPhoto }) => ({
          slug,
          photo: heroPhoto,
          modified: dateModified ?? datePublished,
        })),
    ({ month }) => [topics.month(month), topics.list(listOf.month(month))],
  ),
  /** Every slug at which an article or a retraction is or was, each once. */
  articleSlugs: query(
    (content, _: Record<never, never>) => [
      ...content.articles.slugs(),
      ...content.retractions.slugs().filter((slug) => isRetracted(content, slug)),
    ],
    () => [topics.articleSlugs],
    'large',
  ),
  /** Every article, sorted by id. */
  articleIds: query(
    (content, _: Record<never, never>) => content.articles.ids().sort(),
    () => [topics.articleIds],
    'large',
  ),
  /**
   * Articles of the last hours before the newest one, the newest first: by the newest and not by the
   * clock, so that the same content has the same answer at any time.
   */
  latest: query(
    (content, { hours, most }: { hours: number; most: number }) => {
      const list = content.articles.list(allStories);
      const newest = list.heads(list.length - most, list.length);
      const from = Date.parse(newest[0]?.datePublished ?? '') - hours * 3_600_000;
      return newest
        .filter(({ datePublished }) => Date.parse(datePublished) > from)
        .map(({ id }) => id);
    },
    () => [topics.list(allStories)],
  ),
  /** When an article of a month last changed. */
  monthModified: query(
    (content, { month }: { month: string }) =>
      content.articles
        .list(listOf.month(month))
        .heads()
        .map(({ datePublished, dateModified }) => dateModified ?? datePublished)
        .reduce((latest, modified) => (modified > latest ? modified : latest), ''),
    ({ month }) => [topics.month(month), topics.list(listOf.month(month))],
  ),
  /** Every slug at which readers find a retraction, sorted. */
  gone: query(
    (content, _: Record<never, never>) =>
      content.retractions.slugs().filter((slug) => isRetracted(content, slug)),
    () => [topics.articleSlugs],
  ),
  /** Where each earlier slug leads now, by the earlier one. */
  redirects: query(
    (content, _: Record<never, never>) =>
      content.articles.earlierSlugs().flatMap((from) => {
        const [id] = content.articles.formerlyAt(from);
        const to = id && content.articles.head(id)?.slug;
        return to && content.articles.at(from).length === 0 ? { from, to } : [];
      }),
    () => [topics.redirects],
  ),
  /**
   * The article at a slug, or the one that was there before, or the retraction of one; null where none
   * is or was.
   */
  articleAt: query(
    (content, { slug }: { slug: string }) => {
      const [id, other] = content.articles.at(slug);
      if (id && other) throw new DuplicateSlug('articles', slug, id, other);
      if (id) return { id, as: 'article' as const };
      const [former] = content.articles.formerlyAt(slug);
      if (former) return { id: former, as: 'moved' as const };
      const retraction = content.retractions.at(slug);
      return retraction === undefined ? null : { id: retraction, as: 'retraction' as const };
    },
    ({ slug }) => [topics.slug('articles', slug)],
  ),
  /** The document of a collection at a slug, or null. */
  at: query(
    (content, { collection, slug }: { collection: OrderedName; slug: string }) => {
      const [found, other] = content
        .ordered(collection)
        .inOrder()
        .filter((document) => document.slug === slug);
      if (found && other) throw new DuplicateSlug(collection, slug, found.id, other.id);
      return found?.id ?? null;
    },
    ({ collection, slug }) => [topics.slug(collection, slug)],
  ),
  /** A whole collection in its order: ids and slugs. */
  ordered: query(
    (content, { collection }: { collection: OrderedName }) =>
      content
        .ordered(collection)
        .inOrder()
        .map(({ id, slug }) => ({ id, slug })),
    ({ collection }) => [topics.collection(collection)],
  ),
  /** Every slug that a document of a collection has or had, each once. */
  slugs: query(
    (content, { collection }: { collection: MovingName }) => [
      ...content
        .ordered(collection)
        .inOrder()
        .map(({ slug }) => slug),
      ...formerSlugs(content, collection).keys(),
    ],
    ({ collection }) => [topics.collection(collection)],
  ),
  /** The document that had a slug which none has now, or null. */
  formerlyAt: query(
    (content, { collection, slug }: { collection: MovingName; slug: string }) =>
      formerSlugs(content, collection).get(slug)?.id ?? null,
    ({ collection, slug }) => [topics.slug(collection, slug)],
  ),
  /** Where each earlier slug of a collection leads now, by the earlier one. */
  moved: query(
    (content, { collection }: { collection: MovingName }) =>
      [...formerSlugs(content, collection)]
        .map(([from, document]) => ({ from, to: leadsTo(content, collection, document) }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
    ({ collection }) => [topics.collection(collection)],
  ),
  /** Relationships that begin or end at `end`. */
  edges: query(
    (content, { end }: { end: string }) => content.edges.at(end),
    ({ end }) => [topics.edges(end)],
  ),
  /** Relationships that begin and end at some of the entities, each once. */
  edgesAmong: query(
    (content, { ends }: { ends: readonly string[] }) => content.edges.among(ends),
    ({ ends }) => ends.map(topics.edges),
  ),
  /** Comments on an article, the oldest first. */
  comments: query(
    (content, { article }: { article: string }) => content.comments.on(article),
    ({ article }) => [topics.comments(article)],
  ),
  /** How many articles name each entity, by its id. */
  storyCounts: query(
    (content, _: Record<never, never>) =>
      Object.fromEntries(
        content.entities
          .inOrder()
          .map(({ id }) => [id, content.articles.list(listOf.entity(id)).length]),
      ),
    () => [topics.storyCounts, topics.collection('entities')],
  ),
  /** Names of all files of one type that the site has, by photo. */
  photoNames: query(
    (content, { type }: { type: PhotoRendition['type'] }) => content.photos.fileNames(type),
    () => [topics.photoNames],
    'large',
  ),
  /** Where a photo's file comes from; null where no page shows the photo. */
  photoFile: query(
    (content, { name }: { name: string }) => content.photos.file(name) ?? null,
    ({ name }) => [topics.photoFiles(photoOf(name))],
  ),
};

/** An article there now is newer than a retraction: whoever reads without the feed may meet both. */
function isRetracted(content: Content, slug: string): boolean {
  const { articles, retractions } = content;
  const isTaken = articles.at(slug).length + articles.formerlyAt(slug).length > 0;
  return !isTaken && retractions.at(slug) !== undefined;
}

export type QueryName = keyof typeof queries;
export type QueryArguments<N extends QueryName> = Parameters<(typeof queries)[N]['run']>[1];
export type QueryResult<N extends QueryName> = ReturnType<(typeof queries)[N]['run']>;

/**
 * A large answer is not kept, nor compared with the next one: one for every article is too much to make
 * after every change. It counts as another one when a topic was touched.
 */
function query<A, R>(
  run: (content: Content, args: A) => R,
  topicsOf: (args: A) => string[],
  size: 'small' | 'large' = 'small',
) {
  return { run, topicsOf, size };
}
