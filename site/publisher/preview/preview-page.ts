import type { PreviewCollection, PreviewRequest } from '@dateline/shared/feed/preview.ts';
import { publicCollections } from '@dateline/shared/public/collections.ts';
import { z } from 'zod';
import { UnresolvedReference } from '../../src/cms/errors.ts';
import { readEnv } from '../../src/env.ts';
import type { Edition } from '../edition.ts';
import { RefusedRequest } from '../http/refused-request.ts';
import { PageFailed } from '../render/site-app.ts';
import { type AnyDocument, DraftContent } from './draft-content.ts';
import { leadElsewhere } from './lead-elsewhere.ts';
import { photoPlace } from './photo-place.ts';

/** Astro's name of the route of each kind of page; the folder is the same. */
const folders: Record<PreviewCollection, string> = {
  articles: '/articles/',
  authors: '/authors/',
  entities: '/entities/',
  'legal-instruments': '/legal-instruments/',
};

/**
 * The HTML of a draft's page.
 *
 * @throws {RefusedRequest} 400 for documents that are not what their schemas say, 422 if they give no page
 */
export async function previewPage(
  { app, reader }: Pick<Edition, 'app' | 'reader'>,
  { page, documents, base }: PreviewRequest,
): Promise<string> {
  const parsed = documents.map(parse);
  const own = parsed.find(
    ({ collection, document }) => collection === page.collection && document.id === page.id,
  );
  if (!own || !('slug' in own.document)) {
    throw new RefusedRequest(400, 'The document of the page is not among those sent.');
  }
  const content = new DraftContent(reader.content, own, parsed);
  const folder = folders[page.collection];
  try {
    const path = `${folder}${own.document.slug}/`;
    const bytes = await app.renderOf(content, `${folder}[slug]`, path);
    return leadElsewhere(new TextDecoder().decode(bytes), {
      site: readEnv().siteUrl ?? content.settings().url.replace(/\/+$/, ''),
      assets: `${base}/assets`,
      photo: (name) => {
        const place = photoPlace(content, name);
        return place === null ? null : `${base}/photos/${place}`;
      },
    });
  } catch (error) {
    if (error instanceof PageFailed) throw new RefusedRequest(422, reasonOf(error));
    throw error;
  }
}

function reasonOf({ cause, message }: PageFailed): string {
  if (cause instanceof UnresolvedReference) {
    return `It shows something of ${cause.collection} (${cause.id}) that the publisher does not know yet. Save once more in a moment; if that does not help, take it out.`;
  }
  return message;
}

function parse({ collection, document }: PreviewRequest['documents'][number]): AnyDocument {
  const parsed = publicCollections[collection].safeParse(document);
  if (parsed.success) return { collection, document: parsed.data } as AnyDocument;
  throw new RefusedRequest(400, `${collection}: ${z.prettifyError(parsed.error)}`);
}
