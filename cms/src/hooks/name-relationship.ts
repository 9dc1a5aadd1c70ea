import type { Entity, LegalInstrument } from '@dateline/shared/payload-types.ts';
import { predicates } from '@dateline/shared/vocabulary.ts';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { liveDocument } from '../database/live-document.ts';
import { idOf } from '../references/id-of.ts';

/** A title for lists: "Amisan center · operated by · Finance and Accounting Department". */
export const nameRelationship: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => ({
  ...data,
  title: await relationshipTitle({ ...originalDoc, ...data }, req),
});

/** Relations may be ids or populated documents. */
export async function relationshipTitle(
  edge: Record<string, unknown>,
  req: PayloadRequest,
): Promise<string> {
  // One after another: a transaction takes one operation at a time.
  const subject = await nameOf(edge.subject, req);
  const object = await nameOf(edge.object, req);
  const instrument = await symbolOf(edge.instrument, req);
  const predicate = Object.entries(predicates).find(([key]) => key === edge.predicate)?.[1] ?? '…';
  const law = instrument && edge.paragraph ? `${instrument} ¶ ${edge.paragraph}` : instrument;
  return [subject ?? '…', predicate.toLowerCase(), object ?? law ?? '…'].join(' · ');
}

async function nameOf(value: unknown, req: PayloadRequest): Promise<string | undefined> {
  const id = idOf(value);
  return id ? (await liveDocument<Entity>('entities', id, req))?.name : undefined;
}

async function symbolOf(value: unknown, req: PayloadRequest): Promise<string | undefined> {
  const id = idOf(value);
  return id
    ? (await liveDocument<LegalInstrument>('legal-instruments', id, req))?.symbol
    : undefined;
}
