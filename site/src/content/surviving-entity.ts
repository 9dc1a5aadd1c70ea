import type { Entity } from '@dateline/shared/public/entity.ts';
import { byId } from './read.ts';

/** The entity itself, or the one it was merged into; a circle of merges ends where it began. */
export async function survivingEntity(id: string, seen = new Set<string>()): Promise<Entity> {
  const entity = await byId('entities', id);
  if (entity.mergedInto === null || seen.has(entity.mergedInto)) return entity;
  return survivingEntity(entity.mergedInto, seen.add(id));
}
