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
import type { MadePage } from '../render/plan-pages.ts';
import { PageFailed } from '../render/site-app.ts';

type Changed = Pick<Change, 'collection' | 'id' | 'document'>;

/** A document of the release with the path of its page and the number of pages that show the change. */
export function changedDocuments(
  changes: Iterable<Changed>,
  made: readonly MadePage[],
): Receipt['documents'] {
  const written = made.filter(({ bytes }) => bytes !== null);
  return [...changes].map(({ collection, id, document }) => {
    const keys: ReadKey[] = [`${collection}:${id}`];
    if (collection === 'articles') keys.push(`article-heads:${id}`);
    const shows = ({ reads }: MadePage) => keys.some((key) => reads.has(key));
    const path = ownPath(collection, document, made);
    return { collection, id, path, pages: written.filter(shows).length };
  });
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
  made: readonly MadePage[],
): string | null {
  const sluggedDocument = slugged.safeParse(document);
  const pathOf = ownPages[collection];
  if (!pathOf || !sluggedDocument.success) return null;
  const path = pathOf(sluggedDocument.data);
  const isMade = made.some((page) => page.path === decodeURI(path));
  return collection === 'articles' || isMade ? path : null;
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
