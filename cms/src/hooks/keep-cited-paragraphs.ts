import type { LegalInstrument } from '@dateline/shared/payload-types.ts';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { idOf } from '../references/id-of.ts';
import { showing } from '../references/shown-by.ts';
import { citationSchema, citationsIn } from './cite-existing-paragraphs.ts';
import { liveBefore } from './remember-live.ts';

/**
 * A paragraph that a published page cites is neither removed nor renumbered: the citation would lead
 * nowhere.
 *
 * @throws {ValidationError} naming the paragraph and the page
 */
export const keepCitedParagraphs: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const live = liveBefore<LegalInstrument>('legal-instruments', originalDoc?.id, req);
  if (data._status !== 'published' || !live || !Array.isArray(data.paragraphs)) return data;
  const kept = new Set(data.paragraphs.map(({ number }: { number?: string }) => number));
  const gone = new Set(
    (live.paragraphs ?? []).map(({ number }) => number).filter((number) => !kept.has(number)),
  );
  const cited = gone.size > 0 ? await findCited(live.id, gone, req) : null;
  if (cited) {
    throw new ValidationError({
      collection: collection.slug,
      errors: [
        {
          path: 'paragraphs',
          message: `${cited.title} cites paragraph ${cited.number}. Keep it, or change it there first.`,
        },
      ],
      req,
    });
  }
  return data;
};

async function findCited(instrument: string, gone: ReadonlySet<string>, req: PayloadRequest) {
  for await (const { doc, title } of showing(`legal-instruments:${instrument}`, req)) {
    const rows = [doc.legalReferences, doc.claims].filter(Array.isArray).flat();
    for (const each of [...rows, doc, ...citationsIn(doc.body)]) {
      const citation = citationSchema.parse(each);
      const { paragraph } = citation;
      if (idOf(citation.instrument) === instrument && paragraph && gone.has(paragraph)) {
        return { title, number: paragraph };
      }
    }
  }
  return null;
}
