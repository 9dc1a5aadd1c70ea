import type { Entity } from '@dateline/shared/public/entity.ts';
import { entityTypes, keysOf } from '@dateline/shared/vocabulary.ts';

type Type = Entity['type'];

export interface EntitiesOfType<T> {
  type: Type;
  /** The type's word for many. */
  heading: string;
  entities: T[];
}

/** Entities by type, in the order of the vocabulary, each type by name. */
export function entitiesByType<T extends Pick<Entity, 'type' | 'name'>>(
  entities: readonly T[],
): EntitiesOfType<T>[] {
  return keysOf(entityTypes)
    .map((type) => ({
      type,
      heading: plurals[type],
      entities: entities
        .filter((entity) => entity.type === type)
        .sort((a, b) => byName.compare(a.name, b.name)),
    }))
    .filter((group) => group.entities.length > 0);
}

/** Numbers by value: Office 8 stands before Office 39. */
const byName = new Intl.Collator('en', { numeric: true });

const plurals: Readonly<Record<Type, string>> = {
  Person: 'People',
  Organization: 'Organizations',
  PublicBody: 'Public bodies',
  Company: 'Companies',
  Address: 'Places',
  Event: 'Events',
  Vessel: 'Vessels',
  Brand: 'Brands',
  Product: 'Products',
};
