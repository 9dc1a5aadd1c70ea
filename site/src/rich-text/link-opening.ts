import type { SafeLink } from '@dateline/shared/safe-link.ts';
import { escapeHtml } from './escape-html.ts';

/** The opening tag of a link; `base` is set before paths of the site. */
export function linkOpening({ href, external }: SafeLink, base: string, className = ''): string {
  const address = href.startsWith('/') ? base + href : href;
  const name = className === '' ? '' : ` class="${className}"`;
  return `<a${name} href="${escapeHtml(address)}"${external ? ' rel="noopener noreferrer"' : ''}>`;
}
