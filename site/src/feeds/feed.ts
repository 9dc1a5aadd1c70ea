import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Article } from '@dateline/shared/public/article.ts';
import { byId, bylineNames, fragment } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';
import { richTextContext } from '../rich-text/context.ts';
import { renderRichText } from '../rich-text/render-rich-text.ts';
import { feedContent } from './feed-content.ts';

interface Feed {
  title: string;
  description: string;
  site: { url: string; language: string };
  /** Path of the feed itself. */
  path: string;
  /** Ids, newest first. */
  articles: string[];
}

/** Stories as an RSS 2.0 feed with their full text, every address absolute. */
export async function feedResponse({ title, description, site, path, articles }: Feed) {
  const channel = await getRssString({
    title,
    description,
    site: site.url,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData:
      `<language>${escapeXml(site.language)}</language>` +
      `<atom:link href="${escapeXml(site.url + path)}" rel="self" type="application/rss+xml"/>`,
    items: [],
  });
  const items: string[] = [];
  // One after the other, so that each item's reads are its own.
  for (const id of articles) items.push(await itemXml(id, site.url));
  const end = channel.lastIndexOf('</channel>');
  const xml = speakable(channel.slice(0, end)) + items.join('') + channel.slice(end);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
}

/** An edit changes one of many stories: the items of the others are kept. */
function itemXml(id: string, base: string): Promise<string> {
  return fragment(`feed item ${id} at ${base}`, async () => {
    const item = await feedItem(await byId('articles', id), base);
    const xml = await getRssString({ title: '', description: '', site: base, items: [item] });
    return speakable(
      xml.slice(xml.indexOf('<item>'), xml.lastIndexOf('</item>') + '</item>'.length),
    );
  });
}

/** A space for what XML 1.0 has no way to say (2.2): one form feed out of a word processor would break the feed. */
function speakable(xml: string): string {
  return xml.replaceAll(noXml, ' ');
}

const noXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

async function feedItem(article: Article, base: string): Promise<RSSFeedItem> {
  const page = `${base}${articlePath(article)}`;
  const section = await byId('sections', article.section);
  const rendered = article.body
    ? await renderRichText(article.body, richTextContext(), { base, page })
    : { html: '', footnotes: [] };
  const photo = article.heroPhoto ? await byId('photos', article.heroPhoto) : null;
  const names = await bylineNames(article);
  return {
    title: article.headline,
    link: page,
    pubDate: new Date(article.datePublished),
    description: article.standfirst ?? undefined,
    categories: [section.name],
    content: feedContent({ ...rendered, photo, corrections: article.corrections, base }),
    customData: [
      // In place of the library's guid, the address, which changes with the slug. Without the word
      // before it the library would read an id of digits as a number.
      `<guid isPermaLink="false">article:${article.id}</guid>`,
      ...(article.dateModified ? [`<atom:updated>${article.dateModified}</atom:updated>`] : []),
      ...names.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ].join(''),
  };
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
