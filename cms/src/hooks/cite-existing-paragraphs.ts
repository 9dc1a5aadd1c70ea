import type { LegalInstrument } from '@dateline/shared/payload-types.ts';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { z } from 'zod';
import { liveDocument } from '../database/live-document.ts';
import { nodesOf } from '../editor/nodes-of.ts';
import { idOf } from '../references/id-of.ts';

/**
 * A cited paragraph must be one of the resolution's paragraphs; checked when the citing document is
 * published. Citations stand in `legalReferences`, in claims, in the body, and in a relationship itself.
 *
 * @throws {ValidationError} naming the paragraph and the resolution
 */
export const citeExistingParagraphs: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published') return data;
  const doc = { ...originalDoc, ...data };
  const citations = [
    ...(doc.legalReferences ?? []).map((citation: unknown, index: number) => ({
      citation,
      path: `legalReferences.${index}.paragraph`,
    })),
    ...(doc.claims ?? []).map((citation: unknown, index: number) => ({
      citation,
      path: `claims.${index}.paragraph`,
    })),
    { citation: doc, path: 'paragraph' },
    ...citationsIn(doc.body).map((citation) => ({ citation, path: 'body' })),
  ];
  for (const { citation, path } of citations) {
    const message = await findProblem(citation, req);
    if (message) {
      throw new ValidationError({
        collection: collection.slug,
        errors: [{ path, message }],
        req,
      });
    }
  }
  return data;
};

/** The citations in a body: what its blocks "Paragraph of law" hold. */
export function citationsIn(body: unknown): unknown[] {
  return [...nodesOf(body)]
    .map(({ fields }) => fields)
    .filter(({ blockType }) => blockType === 'legalCitation');
}

export const citationSchema = z.object({
  instrument: z.unknown().optional(),
  paragraph: z.string().nullish(),
});

async function findProblem(value: unknown, req: PayloadRequest): Promise<string | null> {
  const citation = citationSchema.parse(value);
  const id = idOf(citation.instrument);
  if (!id || !citation.paragraph) return null;
  const instrument = await liveDocument<LegalInstrument>('legal-instruments', id, req);
  if (!instrument) return null;
  const exists = instrument.paragraphs?.some(({ number }) => number === citation.paragraph);
  return exists
    ? null
    : `${instrument.symbol} has no paragraph ${citation.paragraph} here. Choose one of its paragraphs, or add it there.`;
}
