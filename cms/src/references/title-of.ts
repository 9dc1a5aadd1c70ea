import type { SanitizedCollectionConfig } from 'payload';

/** A document as its editors call it, in quotation marks, for messages. */
export function titleOf(
  collection: Pick<SanitizedCollectionConfig, 'admin' | 'slug'>,
  doc: Record<string, unknown>,
): string {
  const title = doc[collection.admin.useAsTitle ?? 'id'];
  return `“${typeof title === 'string' && title ? title : String(doc.id)}” (${collection.slug})`;
}
