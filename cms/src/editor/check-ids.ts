import type { RelationshipFieldValidation } from 'payload';
import { relationship } from 'payload/shared';

/**
 * For a relation inside the text: it is checked like those of the article itself, that its ids are ids.
 * By default the editor's library reads each document, a question to the database for each, at every save;
 * whether all are there and published is asked once for all of them, by `publishOnlyWhatIsWhole`.
 */
export const checkIds: RelationshipFieldValidation = (value, options) =>
  relationship(value, { ...options, filterOptions: undefined });
