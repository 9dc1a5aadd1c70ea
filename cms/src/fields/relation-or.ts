import type { RelationshipFieldSingleValidation } from 'payload';
import { relationship } from 'payload/shared';
import { idOf } from '../references/id-of.ts';

/**
 * Payload's own check of a relation, and that there is one unless `mayBeEmpty` says so of the fields
 * beside it.
 */
export function relationOr(
  mayBeEmpty: (siblings: Record<string, unknown>) => boolean,
  message: string,
): RelationshipFieldSingleValidation {
  return (value, options) => {
    if (!value) return mayBeEmpty({ ...options.siblingData }) || message;
    // Payload lets any text pass as an id, and the database answers 500 then.
    if (idOf(value) === null) return `${options.path.join('.')} names no document: give its id.`;
    return relationship(value, options);
  };
}
