import { fragment } from '../content/read.ts';
import type { Feed } from './feed.ts';
import { type StoryForFeed, storyForFeed } from './story-for-feed.ts';
import { escapeXml, speakable } from './xml.ts';

/** Stories as an Atom feed (RFC 4287) with their full text, every address absolute. */
export async function atomResponse({ title, description, site, path, articles }: Feed) {
  const entries: { xml: string; updated: string }[] = [];
  // One after the other, so that each entry's reads are its own.
  for (const id of articles) entries.push(await entryOf(id, site.url));
  const updated = entries.reduce((latest, entry) => max(latest, entry.updated), longAgo);
  const address = escapeXml(site.url + path);
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(site.language)}">
<id>${address}</id><title>${escapeXml(title)}</title><subtitle>${escapeXml(description)}</subtitle>
<updated>${updated}</updated><author><name>${escapeXml(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${address}"/><link rel="alternate" type="text/html" href="${escapeXml(site.url)}/"/>
`;
  const xml = `${speakable(head)}${entries.map((entry) => entry.xml).join('')}</feed>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml' } });
}

/** What a feed that has no story yet says of its last change: the element is required. */
const longAgo = '1970-01-01T00:00:00.000Z';

function entryOf(id: string, base: string): Promise<{ xml: string; updated: string }> {
  return fragment(`atom entry ${id} at ${base}`, async () => {
    const story = await storyForFeed(id, base);
    const { datePublished, dateModified } = story.article;
    return { xml: speakable(entryXml(story, base)), updated: dateModified ?? datePublished };
  });
}

function entryXml({ article, page, section, names, html }: StoryForFeed, base: string): string {
  const { id, headline, standfirst, language, datePublished, dateModified } = article;
  return [
    `<entry xml:lang="${language}"><id>${escapeXml(atomId(id, datePublished, base))}</id>`,
    `<title>${escapeXml(headline)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<published>${datePublished}</published><updated>${dateModified ?? datePublished}</updated>`,
    ...names.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    `<category term="${escapeXml(section.slug)}" label="${escapeXml(section.name)}"/>`,
    standfirst === null ? '' : `<summary>${escapeXml(standfirst)}</summary>`,
    `<content type="html">${escapeXml(html)}</content></entry>\n`,
  ].join('');
}

/** A tag URI (RFC 4151) with the article's own id: it stays when the slug changes. */
function atomId(id: string, datePublished: string, base: string): string {
  return `tag:${new URL(base).hostname},${datePublished.slice(0, 10)}:article:${id}`;
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
