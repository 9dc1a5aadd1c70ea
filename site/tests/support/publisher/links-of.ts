/**
 * The paths of the site itself to which a file of it leads: every address in an attribute, in a list of
 * sources, in a feed or a sitemap; also those in the escaped HTML of a feed. Decoded.
 */
export function linksOf(text: string, siteUrl: string): Set<string> {
  const links = new Set<string>();
  const add = (address: string) => {
    if (!address.startsWith('/') && !address.startsWith(`${siteUrl}/`)) return;
    links.add(decodeURI(new URL(address, siteUrl).pathname));
  };
  const plain = unescaped(text);
  for (const [, address = ''] of plain.matchAll(/\s(?:href|src)="([^"]*)"/g)) add(address);
  for (const [, list = ''] of plain.matchAll(/\ssrcset="([^"]*)"/g)) {
    for (const source of list.split(',')) add(source.trim().split(/\s/)[0] ?? '');
  }
  // Addresses that stand elsewhere: in sitemaps, feeds, and what a page says of itself where it is shared.
  const whole = new RegExp(`${siteUrl.replaceAll('.', '\\.')}(/[^\\s"'<>&]*)`, 'g');
  for (const [, pathname = ''] of plain.matchAll(whole)) add(pathname);
  for (const [, pathname = ''] of plain.matchAll(/content="0; url=([^"]*)"/g)) add(pathname);
  return links;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#3[49];/g, '"')
    .replaceAll('&amp;', '&');
}

/** The file that a web server gives for a path. */
export function fileFor(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
