import type { LegalInstrument } from '@dateline/shared/payload-types.ts';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { z } from 'zod';
import { nodesOf } from '../editor/nodes-of.ts';
import { idOf } from '../references/id-of.ts';

/**
 * A cited paragraph must be one of the resolution's paragraphs; checked when the citing document is
 * published. Citations stand in `legalReferences`, in the body, and in a relationship itself.
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
    { citation: doc, path: 'paragraph' },
    ...citationsIn(doc.body).map((citation) => ({ citation, path: 'body' })),
  ];
  const known = await paragraphsOf(
    citations.map(({ citation }) => citation),
    req,
  );
  for (const { citation, path } of citations) {
    const message = findProblem(citation, known);
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

type Cited = Pick<LegalInstrument, 'id' | 'symbol' | 'paragraphs'>;

/** The cited resolutions as they are live, by id. */
async function paragraphsOf(
  citations: readonly unknown[],
  req: PayloadRequest,
): Promise<Map<string, Cited>> {
  const ids = citations.flatMap((each) => cited(each)?.id ?? []);
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.db.find<Cited>({
    collection: 'legal-instruments',
    where: { id: { in: [...new Set(ids)] } },
    select: { symbol: true, paragraphs: true },
    pagination: false,
    limit: 0,
    req,
  });
  return new Map(docs.map((instrument) => [instrument.id, instrument]));
}

function cited(value: unknown): { id: string; paragraph: string } | null {
  const { instrument, paragraph } = citationSchema.parse(value);
  const id = idOf(instrument);
  return id && paragraph ? { id, paragraph } : null;
}

function findProblem(value: unknown, known: ReadonlyMap<string, Cited>): string | null {
  const citation = cited(value);
  const instrument = citation && known.get(citation.id);
  if (!instrument) return null;
  const exists = instrument.paragraphs?.some(({ number }) => number === citation.paragraph);
  return exists
    ? null
    : `${instrument.symbol} has no paragraph ${citation.paragraph} here. Choose one of its paragraphs, or add it there.`;
}
