import { escapeXml, speakable } from './xml.ts';

export interface SitemapEntry {
  /** Absolute address. */
  address: string;
  /** ISO 8601 instant of the last change that matters to readers. */
  modified?: string | null;
  /** Absolute addresses of photos that the page shows. */
  images?: readonly string[];
  /** What a sitemap of news says of it. */
  news?: { title: string; publication: string; language: string; published: string };
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
  const lines = entries.map(({ address, modified, images = [], news }) => {
    const date = modified ? `<lastmod>${modified}</lastmod>` : '';
    const photos = images.map(
      (image) => `<image:image><image:loc>${escapeXml(image)}</image:loc></image:image>`,
    );
    const rest = date + photos.join('') + (news ? newsXml(news) : '');
    return `<${element}><loc>${escapeXml(address)}</loc>${rest}</${element}>\n`;
  });
  const spaces = [
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ...(entries.some(({ images = [] }) => images.length > 0) ? [imageSpace] : []),
    ...(entries.some(({ news }) => news) ? [newsSpace] : []),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<${root} ${spaces.join(' ')}>
${lines.join('')}</${root}>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

const imageSpace = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const newsSpace = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

function newsXml({ title, publication, language, published }: NonNullable<SitemapEntry['news']>) {
  return speakable(
    `<news:news><news:publication><news:name>${escapeXml(publication)}</news:name>` +
      `<news:language>${escapeXml(language)}</news:language></news:publication>` +
      `<news:publication_date>${published}</news:publication_date>` +
      `<news:title>${escapeXml(title)}</news:title></news:news>`,
  );
}
