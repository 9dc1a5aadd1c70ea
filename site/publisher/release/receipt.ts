import { ContentError } from '../../src/cms/errors.ts';
import type { ReadKey } from '../../src/content/content-reader.ts';
import { articlePath } from '../../src/content/routes.ts';
import type { MadePage } from '../render/plan-pages.ts';
import { PageFailed } from '../render/site-app.ts';

interface Changed {
  collection: string;
  id: string;
  document: object | null;
}

/** What the CMS learns of a release: everything up to `cursor` is live, or why it is not. */
export interface Receipt {
  cursor: string;
  release: string;
  /** ISO 8601 in UTC. */
  releasedAt: string;
  milliseconds: number;
  written: number;
  removed: number;
  documents: { collection: string; id: string; path: string | null; pages: number }[];
  error: { message: string; collection: string | null; id: string | null } | null;
}

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
    const path = collection === 'articles' && document ? articlePath(document as never) : null;
    return { collection, id, path, pages: written.filter(shows).length };
  });
}

/** What an editor is told of a release that was not made. */
export function receiptError(error: unknown): Receipt['error'] {
  const cause = error instanceof PageFailed ? error.cause : error;
  const place =
    cause instanceof ContentError ? (cause as { collection?: string; id?: string }) : {};
  const message = error instanceof Error ? error.message : String(error);
  return { message, collection: place.collection ?? null, id: place.id ?? null };
}
