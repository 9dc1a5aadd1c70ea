export interface SitemapEntry {
  /** Absolute address. */
  address: string;
  /** ISO 8601 instant of the last change that matters to readers. */
  modified?: string | null;
}

/** A sitemap after sitemaps.org 0.9, as the answer to a request. */
export function sitemapResponse(entries: readonly SitemapEntry[]): Response {
  return xmlResponse('urlset', 'url', entries);
}

/** An index of sitemaps. */
export function sitemapIndexResponse(entries: readonly SitemapEntry[]): Response {
  return xmlResponse('sitemapindex', 'sitemap', entries);
}

function xmlResponse(root: string, element: string, entries: readonly SitemapEntry[]): Response {
  const lines = entries.map(({ address, modified }) => {
    const date = modified ? `<lastmod>${modified}</lastmod>` : '';
    return `<${element}><loc>${escapeXml(address)}</loc>${date}</${element}>\n`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</${root}>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
