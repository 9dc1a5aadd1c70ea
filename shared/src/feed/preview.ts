import { z } from 'zod';
import { type PublicCollection, publicCollections } from '../public/collections.ts';
import { id } from '../public/primitives.ts';
import { wholeDocument } from './changes.ts';

/** Collections whose documents have a page of their own and a draft that can be looked at. */
export const previewCollections = ['articles', 'authors', 'entities', 'legal-instruments'] as const;

export type PreviewCollection = (typeof previewCollections)[number];

/** True for a collection whose drafts can be looked at as pages. */
export function isPreviewCollection(name: unknown): name is PreviewCollection {
  return previewCollections.some((collection) => collection === name);
}

const publicCollection = z.custom<PublicCollection>(
  (name) => typeof name === 'string' && Object.hasOwn(publicCollections, name),
  'is no collection that readers see',
);

/** What the CMS sends to the publisher's `POST /preview`, signed like a webhook. */
export const previewRequest = z.object({
  page: z.object({ collection: z.enum(previewCollections), id }),
  /**
   * The draft itself, and of what it shows only what is not published: to be parsed with the schema of
   * their collections. Everything else is as readers have it.
   */
  documents: z.array(z.object({ collection: publicCollection, document: wholeDocument })).min(1),
  /** Path under which the page's styles (`…/assets/…`) and photos (`…/photos/<id>/<type>-<width>`) are. */
  base: z.string().regex(/^(?:\/[\w.~-]+)+$/),
});

export type PreviewRequest = z.infer<typeof previewRequest>;

/** The page; links lead to the public site. */
export const previewAnswer = z.object({ html: z.string().min(1) });

/** Why there is none, in a sentence for an editor: status 422 if it is the draft's, else 503. */
export const previewRefusal = z.object({ message: z.string() });
