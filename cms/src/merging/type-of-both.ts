import type { entityTypes } from '@dateline/shared/vocabulary.ts';

export type EntityType = keyof typeof entityTypes;

/**
 * The type of what two entities are together: theirs, or the more exact one where one only says
 * "organization". Null if they can't be the same thing: a person is no company, and a merge that would
 * change what a thing is hides a mistake in one of the two. Source: FollowTheMoney 4.11, where PublicBody
 * and Company extend Organization, and where two entities merge only along one line of descent.
 */
export function typeOfBoth(one: EntityType, other: EntityType): EntityType | null {
  if (one === other) return one;
  if (one === 'Organization' && isOrganization(other)) return other;
  if (other === 'Organization' && isOrganization(one)) return one;
  return null;
}

function isOrganization(type: EntityType): boolean {
  return type === 'PublicBody' || type === 'Company';
}
