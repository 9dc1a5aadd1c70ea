import { linkableCollections, richText } from '@dateline/shared/public/rich-text.ts';
import { type FieldHook, ValidationError } from 'payload';
import { findUnknownNode } from '../editor/find-unknown-node.ts';
import { findUnsafeLink } from '../editor/find-unsafe-link.ts';

/**
 * Refuses at save what the site would refuse to print: always a node that the editor doesn't have
 * and a link with another scheme than web, mail or telephone; on publishing, everything that does
 * not fit the public schema.
 *
 * @throws {ValidationError} naming the place in the text
 */
export const bodyHoldsOnlyWhatPrints: FieldHook = ({ collection, data, req, value }) => {
  if (!value) return value;
  const problem =
    findUnknownNode(value) ??
    findUnsafeLink(value) ??
    (data?._status === 'published' ? findMisfit(value) : null);
  if (problem) {
    throw new ValidationError({
      collection: collection?.slug,
      errors: [{ path: 'body', message: problem }],
      req,
    });
  }
  return value;
};

function findMisfit(value: unknown): string | null {
  const result = richText.safeParse(value);
  const issue = result.error?.issues[0];
  if (!issue) return null;
  return `The text can't be published as it is: ${issue.path.join('.')}: ${issue.message}. Links lead to ${linkableCollections.join(', ')}; a mention, citation or footnote needs all its fields.`;
}
