import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { fragment } from '../content/read.ts';
import {
  type HeadForFeed,
  headForFeed,
  type StoryForFeed,
  storyForFeed,
} from './story-for-feed.ts';
import { escapeXml, speakable } from './xml.ts';

/** So many stories have the feeds beside RSS, with their texts: each is written anew with every edit. */
export const fewNewest = 10;

export interface Feed {
  title: string;
  description: string;
  site: { url: string; language: string };
  /** Path of the feed itself. */
  path: string;
  /** Ids, newest first. */
  articles: string[];
}

/**
 * Stories as an RSS 2.0 feed, every address absolute.
 *
 * @param show their full text, or of each only what it says in short
 */
export async function feedResponse(
  { title, description, site, path, articles }: Feed,
  show: 'texts' | 'standfirsts' = 'texts',
) {
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
  for (const id of articles) items.push(await itemXml(id, site.url, show));
  const end = channel.lastIndexOf('</channel>');
  const xml = speakable(channel.slice(0, end)) + items.join('') + channel.slice(end);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
}

/** An edit changes one of many stories: the items of the others are kept. */
function itemXml(id: string, base: string, show: 'texts' | 'standfirsts'): Promise<string> {
  return fragment(`feed item ${id} at ${base} with ${show}`, async () => {
    const item = feedItem(
      show === 'texts' ? await storyForFeed(id, base) : await headForFeed(id, base),
    );
    const xml = await getRssString({ title: '', description: '', site: base, items: [item] });
    return speakable(
      xml.slice(xml.indexOf('<item>'), xml.lastIndexOf('</item>') + '</item>'.length),
    );
  });
}

function feedItem(story: HeadForFeed & Partial<Pick<StoryForFeed, 'about' | 'html'>>): RSSFeedItem {
  const { article, page, section, names, about = [], html } = story;
  return {
    title: article.headline,
    link: page,
    pubDate: new Date(article.datePublished),
    description: article.standfirst ?? undefined,
    categories: [...new Set([section.name, ...about.map(({ name }) => name)])],
    ...(html !== undefined && { content: html }),
    customData: [
      // In place of the library's guid, the address, which changes with the slug. Without the word
      // before it the library would read an id of digits as a number.
      `<guid isPermaLink="false">article:${article.id}</guid>`,
      ...(article.dateModified ? [`<atom:updated>${article.dateModified}</atom:updated>`] : []),
      ...names.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ].join(''),
  };
}
