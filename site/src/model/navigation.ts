import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';

export interface NavigationLink {
  label: string;
  href: string;
}

/** The sections in their order, then what the settings add; an address that is there already is not repeated. */
export function navigationLinks(
  sections: readonly NavigationLink[],
  navigation: SiteSettings['navigation'],
): NavigationLink[] {
  const links = [
    ...sections,
    ...navigation.map(({ label, href }) => ({ label, href: withSlash(href) })),
  ];
  return [...new Map(links.toReversed().map((link) => [link.href, link])).values()].toReversed();
}

/** Pages of the site end with a slash; what editors type often does not. Files and fragments stay. */
function withSlash(href: string): string {
  return /^\/[^?#.]*[^/?#.]$/.test(href) ? `${href}/` : href;
}
