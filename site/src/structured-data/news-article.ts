import type { Article } from '@dateline/shared/public/article.ts';
import type { Author } from '@dateline/shared/public/author.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import type { LegalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import type { NewsArticle, Person } from 'schema-dts';
import { articlePath } from '../content/routes.ts';
import { idOfAuthor } from './author-thing.ts';
import { citedLaw, citedSource } from './citation.ts';
import { entityReference } from './entity-thing.ts';
import { idOfPublisher } from './page-graph.ts';

export interface Byline {
  role: Article['bylines'][number]['role'];
  name: string;
  /** Who has a page; null for a name alone. */
  author: Author | null;
}

interface Facts {
  article: Article;
  bylines: readonly Byline[];
  section: string;
  about: readonly Entity[];
  mentions: readonly Entity[];
  law: readonly { instrument: LegalInstrument; paragraph: string | null }[];
  /** Of its claims and notes, those that readers may see. */
  sources: readonly Source[];
  /** Address of the site, without a slash at the end. */
  site: string;
  /** Whole address, and who took it; null if it has none. */
  photo: { address: string; width: number; height: number; credit: string } | null;
}

export const idOfArticle = (article: { slug: string }, site: string) =>
  `${site}${articlePath(article)}#article`;

/** An article as https://schema.org/NewsArticle, its corrections each a CorrectionComment. */
export function newsArticle(facts: Facts): Exclude<NewsArticle, string> {
  const { article, section, about, mentions, law, sources, site, photo } = facts;
  const { headline, standfirst, language, datePublished, dateModified, corrections } = article;
  const references = (entities: readonly Entity[]) =>
    entities.map((entity) => entityReference(entity, site));
  const cited = [
    ...law.map(({ instrument, paragraph }) => citedLaw(instrument, paragraph, site)),
    ...sources.map(citedSource),
  ];
  return {
    '@type': 'NewsArticle',
    '@id': idOfArticle(article, site),
    mainEntityOfPage: { '@id': `${site}${articlePath(article)}` },
    headline,
    ...(standfirst !== null && { description: standfirst }),
    inLanguage: language,
    articleSection: section,
    datePublished,
    dateModified: dateModified ?? datePublished,
    ...peopleOf(facts),
    publisher: { '@id': idOfPublisher(site) },
    ...(about.length > 0 && { about: references(about) }),
    ...(mentions.length > 0 && { mentions: references(mentions) }),
    ...(cited.length > 0 && { citation: cited }),
    ...(photo && {
      image: {
        '@type': 'ImageObject' as const,
        url: photo.address,
        width: { '@type': 'QuantitativeValue' as const, value: photo.width, unitCode: 'E37' },
        height: { '@type': 'QuantitativeValue' as const, value: photo.height, unitCode: 'E37' },
        creditText: photo.credit,
      },
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, wrong, right }) => ({
        '@type': 'CorrectionComment' as const,
        datePublished: date,
        text: `We wrote: ${wrong} Correct is: ${right}`,
      })),
    }),
  };
}

/** Who reported is the author; where nobody is named for it, whoever is named. */
function peopleOf({ bylines, site }: Facts) {
  const named = (role: Byline['role']) => bylines.filter((byline) => byline.role === role);
  const people = (some: readonly Byline[]) => some.map((byline) => person(byline, site));
  const [reporting, translation, photos] = [
    named('reporting'),
    named('translation'),
    named('photos'),
  ];
  if (reporting.length === 0) return { author: people(bylines) };
  return {
    author: people(reporting),
    ...(translation.length > 0 && { translator: people(translation) }),
    ...(photos.length > 0 && { contributor: people(photos) }),
  };
}

function person({ name, author }: Byline, site: string): Person {
  if (author === null) return { '@type': 'Person', name };
  const id = idOfAuthor(author, site);
  return { '@type': 'Person', '@id': id, name, url: id.replace(/#.*$/, '') };
}
