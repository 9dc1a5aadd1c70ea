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
/** Its newest stories. */
export const entityFeedPath = (entity: Slugged) => `${entityPath(entity)}rss.xml`;
export const legalInstrumentPath = (instrument: Slugged) =>
  pagePath('legal-instruments', instrument.slug);

/** The place of one paragraph on its instrument's page. */
export const legalParagraphPath = (instrument: Slugged, paragraph: { anchor: string }) =>
  `${legalInstrumentPath(instrument)}#${paragraph.anchor}`;

/** Under it are the older stories that cite the paragraph; the newest stand on the instrument's page. */
export const legalParagraphStoriesPath = (instrument: Slugged, paragraph: { anchor: string }) =>
  `${legalInstrumentPath(instrument)}${paragraph.anchor}/`;

/** Page `number` of a list; `base` is the list's own path with its slash at the end. */
export const listPagePath = (base: string, number: number) => `${listPagesPath(base)}${number}/`;
export const listPagesPath = (base: string) => `${base}page/`;

export const entitiesPath = '/entities/';
export const legalInstrumentsPath = '/legal-instruments/';
/** Which paragraph bans what. */
export const measuresPath = '/measures/';
export const aboutPath = '/about/';
export const correctionsPath = '/corrections/';
export const feedPath = '/rss.xml';
export const atomPath = '/atom.xml';
export const jsonFeedPath = '/feed.json';
export const sitemapPath = '/sitemap.xml';
export const newsSitemapPath = '/sitemap-news.xml';
/** Everything the desk knows, as FollowTheMoney's JSON lines. */
export const entitiesFtmPath = '/data/entities.ftm.json';
/** What other programs load is found by id: its address stays when a slug changes. */
export const entityFtmPath = ({ id }: { id: string }) => `/data/entities/${id}.ftm.json`;
export const articlesNinjsPath = '/data/articles.ninjs.json';
export const articleNinjsPath = ({ id }: { id: string }) => `/data/articles/${id}.ninjs.json`;
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
