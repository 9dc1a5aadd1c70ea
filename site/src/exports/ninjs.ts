import type { Article } from '@dateline/shared/public/article.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { Section } from '@dateline/shared/public/section.ts';
import { photoFiles } from '../content/photo-files.ts';
import { articleNinjsPath, articlePath, entityPath, sectionPath } from '../content/routes.ts';

interface Concept {
  name: string;
  rel: 'about' | 'mentions' | 'section';
  uri: string;
}

/** A news item after ninjs 3.1, as far as the site fills it. */
export interface Ninjs {
  uri: string;
  type: 'text' | 'picture' | 'composite';
  [property: string]: unknown;
}

interface Facts {
  article: Article;
  section: Section;
  /** Of the byline, as readers see them. */
  names: string[];
  about: Entity[];
  mentions: Entity[];
  photo: Photo | null;
  /** The text with its notes and corrections, addresses absolute. */
  html: string;
  site: { name: string; url: string };
}

export const ninjsStandard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const;

/** An article as a ninjs item. Its `uri` has its id: it stays the same item when the slug changes. */
export function ninjs(facts: Facts): Ninjs {
  const { article, section, names, photo, html, site } = facts;
  const { headline, kicker, standfirst, language, datePublished, dateModified } = article;
  return {
    uri: `${site.url}${articleNinjsPath(article)}`,
    type: 'text',
    representationType: 'full',
    version: dateModified ?? datePublished,
    firstCreated: datePublished,
    versionCreated: dateModified ?? datePublished,
    pubStatus: 'usable',
    copyrightHolder: site.name,
    language,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: headline },
      ...(kicker === null ? [] : [{ role: 'kicker', contentType: 'text/plain', value: kicker }]),
    ],
    ...(standfirst !== null && {
      descriptions: [{ role: 'standfirst', contentType: 'text/plain', value: standfirst }],
    }),
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
    by: names.join(', '),
    ...concepts(facts),
    subjects: [
      { name: section.name, rel: 'section', uri: `${site.url}${sectionPath(section)}` },
      ...conceptsOf(facts, ['Brand']),
    ],
    ...(photo && {
      associations: [{ name: 'hero photo', rel: 'hero', ...picture(photo, site.url) }],
    }),
    altIds: [{ role: 'page', value: `${site.url}${articlePath(article)}` }],
    standard: ninjsStandard,
  };
}

/**
 * A feed has no place in ninjs; a composite item has: its associations are the items, without their texts,
 * which each has at its `uri`.
 */
export function ninjsFeed(
  items: readonly { headline: string; item: Ninjs }[],
  { uri, title }: { uri: string; title: string },
): Ninjs {
  return {
    uri,
    type: 'composite',
    title,
    associations: items.map(({ headline, item: { bodies: _, ...item } }) => ({
      name: headline,
      rel: 'item',
      ...item,
      representationType: 'partial',
    })),
    standard: ninjsStandard,
  };
}

function concepts(facts: Facts): Record<string, Concept[]> {
  const kinds = {
    people: conceptsOf(facts, ['Person']),
    organisations: conceptsOf(facts, ['Organization', 'PublicBody', 'Company']),
    places: conceptsOf(facts, ['Address']),
    events: conceptsOf(facts, ['Event']),
    objects: conceptsOf(facts, ['Vessel', 'Product']),
  };
  return Object.fromEntries(Object.entries(kinds).filter(([, found]) => found.length > 0));
}

function conceptsOf({ about, mentions, site }: Facts, types: Entity['type'][]): Concept[] {
  const found = (entities: Entity[], rel: Concept['rel']) =>
    entities
      .filter(({ type }) => types.includes(type))
      .map((entity) => ({ name: entity.name, rel, uri: `${site.url}${entityPath(entity)}` }));
  return [...found(about, 'about'), ...found(mentions, 'mentions')];
}

function picture(photo: Photo, site: string): Ninjs {
  const { caption, alt, credit, holder, usageTerms } = photo;
  const { webp, fallback } = photoFiles(photo);
  return {
    uri: `${site}${fallback.src}`,
    type: 'picture',
    by: credit,
    ...(holder !== null && { copyrightHolder: holder }),
    ...(usageTerms !== null && { usageTerms }),
    descriptions: [
      { role: 'alt', value: alt },
      ...(caption === null ? [] : [{ role: 'caption', value: caption }]),
    ],
    renditions: webp.map(({ src, width, height }) => ({
      name: `w${width}`,
      href: `${site}${src}`,
      contentType: 'image/webp',
      width,
      height,
    })),
  };
}
