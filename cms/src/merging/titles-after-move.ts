import type { CollectionSlug, PayloadRequest } from 'payload';
import { relationshipTitle } from '../hooks/name-relationship.ts';
import type { Stored } from './moved-document.ts';
import { isObjectId } from './with-id.ts';

/** What a moved document is called in lists, where that is made of names: a relationship's title. */
export async function titlesAfterMove(
  slug: CollectionSlug,
  document: Stored,
  req: PayloadRequest,
): Promise<{ title?: string }> {
  if (slug !== 'relationships') return {};
  const { subject, predicate, object, instrument, paragraph } = document;
  const edge = { subject, object, instrument, predicate, paragraph };
  const entries = Object.entries(edge).map(([field, value]) => [
    field,
    isObjectId(value) ? value.toHexString() : value,
  ]);
  return { title: await relationshipTitle(Object.fromEntries(entries), req) };
}
