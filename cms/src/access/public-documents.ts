import type { Where } from 'payload';

/** What `published` means in a query, also against the versions that `draft=true` asks for. */
export const published: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
};

/** Which documents are public, where not all are that are published. */
const exceptions: Record<string, Where | true> = {
  // A source of type person is internal: no public answer ever has it.
  sources: { and: [published, { type: { not_equals: 'person' } }] },
  comments: { and: [{ status: { equals: 'approved' } }, { articleIsOut: { equals: true } }] },
  sections: true,
  retractions: true,
};

/** What readers may see of a collection: a query, or `true` for all of it. */
export function publicDocuments(collection: string): Where | true {
  return exceptions[collection] ?? published;
}
