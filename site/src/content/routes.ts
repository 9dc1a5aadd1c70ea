/**
 * Where each kind of page is. Slugs keep letters of every script (Hangul stays Hangul), so paths
 * are written percent-encoded, as they stand in an address.
 */

interface Slugged {
  slug: string;
}

export const articlePath = (article: Slugged) => pagePath('articles', article.slug);
export const sectionPath = (section: Slugged) => pagePath('sections', section.slug);
export const authorPath = (author: Slugged) => pagePath('authors', author.slug);
export const entityPath = (entity: Slugged) => pagePath('entities', entity.slug);
export const legalInstrumentPath = (instrument: Slugged) =>
  pagePath('legal-instruments', instrument.slug);

/** The place of one paragraph on its instrument's page. */
export const legalParagraphPath = (instrument: Slugged, paragraph: { anchor: string }) =>
  `${legalInstrumentPath(instrument)}#${paragraph.anchor}`;

/** Page `number` of a list; `base` is the list's own path with its slash at the end. */
export const listPagePath = (base: string, number: number) => `${listPagesPath(base)}${number}/`;
export const listPagesPath = (base: string) => `${base}page/`;

export const entitiesPath = '/entities/';
export const legalInstrumentsPath = '/legal-instruments/';
export const aboutPath = '/about/';
export const correctionsPath = '/corrections/';
export const feedPath = '/rss.xml';
export const sitemapPath = '/sitemap.xml';
/** Where the form under a story is sent; the readers' server gives it to the CMS. */
export const commentsPath = '/comments';
/** Work for a browser that sends a comment. */
export const challengePath = '/comments/challenge';
export const thanksPath = '/comments/thanks/';

/** The folder of the photos' files; their names are made in photo-files.ts. */
export const photoFilePath = (fileName: string) => `/photos/${fileName}`;

function pagePath(folder: string, slug: string) {
  return `/${folder}/${encodeURIComponent(slug)}/`;
}
