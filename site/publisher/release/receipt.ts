import type { FeedDocument } from '@dateline/shared/feed/documents.ts';
import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import { z } from 'zod';
import { ContentError } from '../../src/cms/errors.ts';
import type { ReadKey } from '../../src/content/content-reader.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  legalInstrumentPath,
  sectionPath,
} from '../../src/content/routes.ts';
import type { Change } from '../follow/change-feed.ts';
import { type PagePlan, writtenPages } from '../render/plan-pages.ts';
import { PageFailed } from '../render/site-app.ts';

type Changed = Pick<Change, 'collection' | 'id' | 'document'>;

/**
 * The documents of the release, each with the path of its page and the number of pages that show the change.
 * Each page is looked at once: a release may have thousands of either.
 *
 * @param due what pages read that show the change by a release to come
 */
export function changedDocuments(
  changes: Iterable<Changed>,
  plan: Pick<PagePlan, 'made'>,
  due: Iterable<Iterable<ReadKey>>,
): Receipt['documents'] {
  const documents = [...changes];
  const written = writtenPages(plan).map(({ reads }) => reads);
  const pages = pagesShowing(documents, [...written, ...due]);
  const paths = new Set(plan.made.map(({ path }) => path));
  return documents.map(({ collection, id, document }) => {
    const path = ownPath(collection, document, paths);
    return { collection, id, path, pages: pages.get(`${collection}:${id}`) ?? 0 };
  });
}

/** Paths under which readers find the documents, decoded; of those that have a page of their own. */
export function ownPaths(changes: Iterable<Changed>): Set<string> {
  const paths = new Set<string>();
  for (const { collection, document } of changes) {
    const path = pathOfOwn(collection, document);
    if (path !== null) paths.add(decodeURI(path));
  }
  return paths;
}

/** What pages read of a document. */
function keysOf(collection: FeedDocument, id: string): ReadKey[] {
  const key = `${collection}:${id}`;
  return collection === 'articles' ? [key, `article-heads:${id}`] : [key];
}

/** How many of the pages read each of the documents, by `<collection>:<id>`. */
function pagesShowing(
  documents: readonly Changed[],
  reads: Iterable<Iterable<ReadKey>>,
): ReadonlyMap<string, number> {
  const documentOf = new Map<ReadKey, ReadKey>();
  for (const { collection, id } of documents) {
    for (const key of keysOf(collection, id)) documentOf.set(key, `${collection}:${id}`);
  }
  const pages = new Map<string, number>();
  for (const keys of reads) {
    const shown = new Set([...keys].flatMap((key) => documentOf.get(key) ?? []));
    for (const document of shown) pages.set(document, (pages.get(document) ?? 0) + 1);
  }
  return pages;
}

/** What an editor is told of a release that was not made. */
export function receiptError(error: unknown): NonNullable<Receipt['error']> {
  const cause = error instanceof PageFailed ? error.cause : error;
  const place = cause instanceof ContentError ? places.safeParse(cause).data : undefined;
  return {
    message: sentenceOf(error),
    collection: place?.collection ?? null,
    id: place?.id ?? null,
  };
}

const places = z.object({ collection: z.string().optional(), id: z.string().optional() });

function sentenceOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof PageFailed)) return reason;
  return `A page could not be made, ${reason} The last good site stays; once that is mended, everything goes live by itself.`;
}

/** Where readers find it: an article always, others only if they have a page. */
function ownPath(
  collection: FeedDocument,
  document: object | null,
  madePaths: ReadonlySet<string>,
): string | null {
  const path = pathOfOwn(collection, document);
  if (path === null) return null;
  const isMade = madePaths.has(decodeURI(path));
  return collection === 'articles' || isMade ? path : null;
}

/** The path that its own page has or would have, as in an address; null for what has none. */
function pathOfOwn(collection: FeedDocument, document: object | null): string | null {
  const { data } = slugged.safeParse(document);
  return (data && ownPages[collection]?.(data)) ?? null;
}

const slugged = z.object({ slug: z.string() });

const ownPages: Partial<Record<FeedDocument, (document: { slug: string }) => string>> = {
  articles: articlePath,
  retractions: articlePath,
  sections: sectionPath,
  authors: authorPath,
  entities: entityPath,
  'legal-instruments': legalInstrumentPath,
};
