import { safeLink } from '@dateline/shared/safe-link.ts';

/** A sentence about the first link or embed whose address must not reach a page, or null. */
export function findUnsafeLink(node: unknown): string | null {
  if (!isRecord(node)) return null;
  const fields = isRecord(node.fields) ? node.fields : {};
  const isLink = node.type === 'link' || node.type === 'autolink';
  const url = isLink && fields.linkType === 'internal' ? undefined : fields.url;
  if ((isLink || fields.blockType === 'embed') && url !== undefined && url !== null) {
    if (typeof url !== 'string' || !safeLink(url)) {
      return `The link to “${String(url).slice(0, 80)}” is not allowed: use https://, http://, mailto:, tel: or a path of the site.`;
    }
  }
  const children = isRecord(node.root) ? [node.root] : node.children;
  if (!Array.isArray(children)) return null;
  for (const child of children) {
    const problem = findUnsafeLink(child);
    if (problem) return problem;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
