import { escapeHtml } from '@dateline/shared/escape-html.ts';
import type { SafeLink } from '@dateline/shared/safe-link.ts';
import type { RichTextOptions } from './rich-text-context.ts';

/** The opening tag of a link, its address as `wholeAddress` makes it. */
export function linkOpening(
  { href, external }: SafeLink,
  options: RichTextOptions,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const rel = external ? ' rel="noopener noreferrer"' : '';
  return `<a${own.join('')} href="${escapeHtml(wholeAddress(href, options))}"${rel}>`;
}

/** In a feed `base` goes before a path of the site and `page` before a fragment. */
export function wholeAddress(href: string, { base = '', page = '' }: RichTextOptions): string {
  if (href.startsWith('/')) return base + href;
  return href.startsWith('#') ? page + href : href;
}
