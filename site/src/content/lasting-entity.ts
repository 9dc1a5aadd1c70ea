import type { Entity } from '@dateline/shared/public/entity.ts';
import { byId } from './read.ts';

/** The entity into which one was merged, the last of them; itself if it was not, or in a circle. */
export async function lastingEntity(id: string): Promise<Entity> {
  const entity = await byId('entities', id);
  const seen = new Set([entity.id]);
  let lasting = entity;
  while (lasting.mergedInto !== null) {
    if (seen.has(lasting.mergedInto)) return entity;
    lasting = await byId('entities', lasting.mergedInto);
    seen.add(lasting.id);
  }
  return lasting;
}
