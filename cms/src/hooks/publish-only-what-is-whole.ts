import {
  APIError,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload';
import { readReferenced } from '../references/read-referenced.ts';
import { referencesOf } from '../references/references-of.ts';
import { titleOf } from '../references/title-of.ts';
import { isRetracted } from '../taking-back/is-retracted.ts';

/**
 * A published document shows only published ones: otherwise the site would have a link to nothing,
 * or the name of something that must not be out yet.
 *
 * @throws {APIError} 400, naming what has to be published first
 */
export const publishOnlyWhatIsWhole: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published' || data.deletedAt) return data;
  const references = referencesOf(collection.flattenedFields, { ...originalDoc, ...data });
  const self = `${collection.slug}:${originalDoc?.id ?? ''}`;
  const missing = await unpublished(
    references.filter((reference) => reference !== self),
    req,
  );
  if (missing.length > 0) {
    throw new APIError(
      `Publish first what this shows, or take it out: ${missing.join(', ')}.`,
      400,
      { missing },
      true,
    );
  }
  return data;
};

async function unpublished(references: string[], req: PayloadRequest): Promise<string[]> {
  const missing: string[] = [];
  const found = await readReferenced(references, req);
  for (const { config: collection } of Object.values(req.payload.collections)) {
    const prefix = `${collection.slug}:`;
    const ids = references
      .filter((each) => each.startsWith(prefix))
      .map((each) => each.slice(prefix.length));
    if (ids.length === 0) continue;
    for (const id of ids) {
      const doc = found.get(`${prefix}${id}`);
      const isShown = doc && !hasEnded(doc) && canBeShown(collection, doc);
      if (isShown || (collection.slug === 'articles' && (await isRetracted(id, req)))) continue;
      if (!doc) missing.push(`a deleted document of ${collection.slug} (${id})`);
      else if (hasEnded(doc)) missing.push(`${titleOf(collection, doc)}, whose rights have ended`);
      else missing.push(titleOf(collection, doc));
    }
  }
  return missing;
}

function canBeShown(
  collection: Pick<SanitizedCollectionConfig, 'versions'>,
  doc: Record<string, unknown>,
): boolean {
  return !doc.deletedAt && (!collection.versions || doc._status === 'published');
}

/** A photo's rights. */
function hasEnded({ expires }: Record<string, unknown>): boolean {
  return expires instanceof Date && expires <= new Date();
}
