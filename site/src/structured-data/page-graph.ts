import type {
  BreadcrumbList,
  Graph,
  ListItem,
  NewsMediaOrganization,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';

/** A step on the way to a page; `path` on the site. */
export interface Crumb {
  name: string;
  path: string;
}

export type PageType = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'ProfilePage' | 'ContactPage';

interface Facts {
  site: { name: string; url: string; language: string };
  page: { type: PageType; name: string; description: string | null; path: string };
  /** From the section on; the front page, and the page itself, are added. */
  crumbs: readonly Crumb[];
  /** What the page is about; the first is its main entity. */
  about: readonly Thing[];
  /** The id of what the page is about, where it has one. */
  mainEntity: string | null;
}

/** What a page is, where it stands on the site, and what it is about: JSON-LD after schema.org. */
export function pageGraph({ site, page, crumbs, about, mainEntity }: Facts): Graph {
  const address = `${site.url}${page.path}`;
  const described: WebPage = {
    '@type': page.type,
    '@id': address,
    url: address,
    name: page.name,
    ...(page.description !== null && { description: page.description }),
    inLanguage: site.language,
    isPartOf: { '@id': idOfSite(site.url) },
    publisher: { '@id': idOfPublisher(site.url) },
    ...(mainEntity !== null && { mainEntity: { '@id': mainEntity } }),
  };
  const steps = page.path === '/' ? [] : [...crumbs, { name: page.name, path: page.path }];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      described,
      webSite(site),
      publisher(site),
      ...(steps.length === 0 ? [] : [breadcrumbs(site, steps)]),
      ...about,
    ],
  };
}

export const idOfPublisher = (siteUrl: string) => `${siteUrl}/#publisher`;
const idOfSite = (siteUrl: string) => `${siteUrl}/#website`;

function webSite({ name, url, language }: Facts['site']): WebSite {
  return {
    '@type': 'WebSite',
    '@id': idOfSite(url),
    url: `${url}/`,
    name,
    inLanguage: language,
    publisher: { '@id': idOfPublisher(url) },
  };
}

function publisher({ name, url }: Facts['site']): NewsMediaOrganization {
  return { '@type': 'NewsMediaOrganization', '@id': idOfPublisher(url), name, url: `${url}/` };
}

function breadcrumbs({ name, url }: Facts['site'], steps: readonly Crumb[]): BreadcrumbList {
  const items = [{ name, path: '/' }, ...steps].map(
    (step, index): ListItem => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: `${url}${step.path}`,
    }),
  );
  return { '@type': 'BreadcrumbList', itemListElement: items };
}
