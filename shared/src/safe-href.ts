const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * True for an address that may stand in a link: http, https, mailto, tel, a path of the site (`/…`
 * but not `//…`), or a fragment. Everything else is refused, and so is any address with a control,
 * space or line-separator character, which browsers drop before they read the scheme.
 */
export function isSafeHref(href: string): boolean {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\\]/u.test(href)) return false;
  if (href.startsWith('#')) return href.length > 1;
  if (href.startsWith('/')) return !href.startsWith('//');
  return URL.canParse(href) && schemes.has(new URL(href).protocol);
}
