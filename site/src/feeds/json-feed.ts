import { photoFiles } from '../content/photo-files.ts';
import { fragment } from '../content/read.ts';
import type { Feed } from './feed.ts';
import { type StoryForFeed, storyForFeed } from './story-for-feed.ts';

/** Stories as JSON Feed 1.1 (jsonfeed.org) with their full text, every address absolute. */
export async function jsonFeedResponse({ title, description, site, path, articles }: Feed) {
  const items = [];
  // One after the other, so that each item's reads are its own.
  for (const id of articles) items.push(await itemOf(id, site.url));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: `${site.url}/`,
    feed_url: site.url + path,
    language: site.language,
    items,
  };
  return Response.json(feed, { headers: { 'Content-Type': 'application/feed+json' } });
}

function itemOf(id: string, base: string) {
  return fragment(`json feed item ${id} at ${base}`, async () =>
    item(await storyForFeed(id, base), base),
  );
}

function item({ article, page, section, names, photo, html }: StoryForFeed, base: string) {
  const { id, headline, standfirst, language, datePublished, dateModified } = article;
  return {
    id: `article:${id}`,
    url: page,
    title: headline,
    ...(standfirst !== null && { summary: standfirst }),
    content_html: html,
    ...(photo && { image: base + photoFiles(photo).fallback.src }),
    date_published: datePublished,
    ...(dateModified !== null && { date_modified: dateModified }),
    authors: names.map((name) => ({ name })),
    tags: [section.name],
    language,
  };
}
