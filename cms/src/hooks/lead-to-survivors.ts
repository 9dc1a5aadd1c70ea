import type { Entity } from '@dateline/shared/payload-types.ts';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { withId } from '../merging/with-id.ts';
import { idOf } from '../references/id-of.ts';
import { referencesOf } from '../references/references-of.ts';
import { objectId } from '../webhooks/documents.ts';

/**
 * What names an entity that was merged names the one that stayed: a form that was open during the merge,
 * a version from before it, a choice out of an old list. Stands before all hooks that look at references.
 */
export const leadToSurvivors: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  // Of an entity it is the merge itself, and a circle must not close.
  if (collection.slug === 'entities') return data;
  const prefix = 'entities:';
  const named = referencesOf(collection.flattenedFields, data)
    .filter((reference) => reference.startsWith(prefix))
    .map((reference) => reference.slice(prefix.length));
  let led: unknown = data;
  for (const [merged, survivor] of await survivorsOf(named, req)) {
    const to = objectId(req.payload, survivor);
    if (to) led = withId(led, merged, to).value;
  }
  return led;
};

async function survivorsOf(ids: string[], req: PayloadRequest): Promise<Map<string, string>> {
  const survivors = new Map<string, string>();
  if (ids.length === 0) return survivors;
  const { docs } = await req.payload.db.find<Pick<Entity, 'id' | 'mergedInto'>>({
    collection: 'entities',
    where: { and: [{ id: { in: ids } }, { mergedInto: { exists: true } }] },
    select: { mergedInto: true },
    pagination: false,
    limit: 0,
    req,
  });
  for (const { id, mergedInto } of docs) {
    const survivor = idOf(mergedInto);
    if (survivor) survivors.set(id, survivor);
  }
  return survivors;
}
