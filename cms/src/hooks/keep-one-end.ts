import { legalPredicates } from '@dateline/shared/vocabulary.ts';
import type { CollectionBeforeChangeHook } from 'payload';

/**
 * A relationship leads to an entity or to law, as its predicate says: what the form hides is
 * emptied, so that an allegation never keeps the name that stood there before.
 */
export const keepOneEnd: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const predicate = data.predicate ?? originalDoc?.predicate;
  const leadsToLaw = legalPredicates.some((each) => each === predicate);
  return leadsToLaw ? { ...data, object: null } : { ...data, instrument: null, paragraph: null };
};
