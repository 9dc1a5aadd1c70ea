import type { EntityName } from '@dateline/shared/public/entity.ts';

/** How a name came by its letters, as a part of a sentence; null for a name that says nothing of it. */
export function romanisationInWords(romanisation: EntityName['romanisation']): string | null {
  return romanisation && words[romanisation];
}

const words: Record<NonNullable<EntityName['romanisation']>, string> = {
  'dprk-1992': 'in the DPRK’s spelling of 1992',
  'mccune-reischauer': 'in McCune–Reischauer spelling',
  revised: 'in Revised Romanization',
  house: 'in our spelling',
  'as-published': 'spelled as published',
};
