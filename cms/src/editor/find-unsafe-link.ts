import { safeLink } from '@dateline/shared/safe-link.ts';
import { nodesOf } from './nodes-of.ts';

/** A sentence about the first link or embed whose address must not reach a page, or null. */
export function findUnsafeLink(body: unknown): string | null {
  for (const { node, fields, place } of nodesOf(body)) {
    const isLink = node.type === 'link' || node.type === 'autolink';
    const hasAddress = (isLink && fields.linkType !== 'internal') || fields.blockType === 'embed';
    const { url } = fields;
    if (!hasAddress || url === undefined || url === null) continue;
    if (typeof url !== 'string' || safeLink(url) === null) {
      return `The link to “${String(url).slice(0, 80)}” (${place}) is not allowed: use https://, http://, mailto:, tel: or a path of the site.`;
    }
  }
  return null;
}
