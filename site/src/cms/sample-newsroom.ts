import { article } from '@dateline/shared/public/article.ts';
import { author } from '@dateline/shared/public/author.ts';
import { comment } from '@dateline/shared/public/comment.ts';
import { entity } from '@dateline/shared/public/entity.ts';
import { legalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import { photo } from '@dateline/shared/public/photo.ts';
import { relationship } from '@dateline/shared/public/relationship.ts';
import { section } from '@dateline/shared/public/section.ts';
import { siteSettings } from '@dateline/shared/public/site-settings.ts';
import { source } from '@dateline/shared/public/source.ts';
import type { Newsroom } from './newsroom.ts';

/** For tests: ids by a name that says which document is meant. */
export const ids = {
  article: sampleId(1),
  otherArticle: sampleId(2),
  section: sampleId(3),
  author: sampleId(4),
  photo: sampleId(5),
  entity: sampleId(6),
  otherEntity: sampleId(7),
  instrument: sampleId(8),
  source: sampleId(9),
  relationship: sampleId(10),
  comment: sampleId(11),
  hidden: sampleId(99),
};

export function sampleId(number: number): string {
  return number.toString(16).padStart(24, '0');
}

/** For tests: a body of the given nodes. */
export function bodyOf(...children: unknown[]) {
  return { root: { type: 'root', children } };
}

export const textNode = (text: string, format = 0) => ({ type: 'text', text, format });
export const paragraphNode = (...children: unknown[]) => ({ type: 'paragraph', children });
export const inlineBlock = (fields: object) => ({ type: 'inlineBlock', fields });
export const linkNode = (url: string, text = 'words') => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [textNode(text)],
});

/** For tests: what the API gives for an article, with `changes`. */
export function articleAnswer(changes: object = {}) {
  return {
    id: ids.article,
    headline: 'Cars on show',
    slug: 'cars-on-show',
    body: bodyOf(paragraphNode(textNode('Hello'))),
    bylines: [{ author: ids.author, role: 'reporting' }],
    section: ids.section,
    language: 'en',
    datePublished: '2025-04-13T00:00:00.000Z',
    comments: 'open',
    ...changes,
  };
}

export const sampleArticle = (changes: object = {}) => article.parse(articleAnswer(changes));

/** For tests: a photo of 2000 by 1000 pixels with two smaller sizes. */
export const samplePhoto = (changes: object = {}) =>
  photo.parse({
    id: ids.photo,
    alt: 'A hall with cars',
    caption: 'Visitors & cars',
    credit: 'J. Doe <Dateline>',
    updatedAt: '2025-04-13T00:00:00.000Z',
    filename: 'hall.webp',
    url: '/api/photos/file/hall.webp',
    width: 2000,
    height: 1000,
    filesize: 40_000,
    sizes: {
      w480: { url: '/api/photos/file/hall-480.webp', width: 480, height: 240, filesize: 4000 },
      w800: { url: null, width: null, height: null, filesize: null },
      w1200: { url: '/api/photos/file/hall-1200.webp', width: 1200, height: 600, filesize: 20_000 },
      w1600: null,
    },
    ...changes,
  });

export const sampleSource = (changes: object = {}) =>
  source.parse({ id: ids.source, type: 'press', title: 'A paper', ...changes });

export const sampleEntity = (changes: object = {}) =>
  entity.parse({ id: ids.entity, type: 'Company', name: 'Amisan', slug: 'amisan', ...changes });

export const sampleRelationship = (changes: object = {}) =>
  relationship.parse({
    id: ids.relationship,
    subject: ids.entity,
    predicate: 'ownedBy',
    object: ids.otherEntity,
    statementType: 'reported',
    sources: [ids.source],
    ...changes,
  });

export const sampleComment = (changes: object = {}) =>
  comment.parse({
    id: ids.comment,
    article: ids.article,
    name: 'A reader',
    text: 'I saw it too.',
    createdAt: '2025-04-14T00:00:00.000Z',
    ...changes,
  });

/** For tests: a small newsroom in which every reference resolves, with `changes`. */
export function sampleNewsroom(changes: Partial<Newsroom> = {}): Newsroom {
  return {
    articles: [sampleArticle()],
    retractions: [],
    sections: [section.parse({ id: ids.section, name: 'Trade', slug: 'trade', order: 1 })],
    authors: [author.parse({ id: ids.author, name: 'Jane Doe', slug: 'jane-doe' })],
    photos: [samplePhoto()],
    relationships: [sampleRelationship()],
    entities: [
      sampleEntity(),
      sampleEntity({ id: ids.otherEntity, name: 'Office 8', slug: 'office-8' }),
    ],
    'legal-instruments': [
      legalInstrument.parse({
        id: ids.instrument,
        symbol: 'S/RES/2397 (2017)',
        slug: 's-res-2397-2017',
        title: 'Resolution 2397',
        adopted: '2017-12-22T00:00:00.000Z',
        body: 'UN Security Council',
        paragraphs: [{ number: '7', anchor: 'para-7', summary: 'Vehicles' }],
      }),
    ],
    sources: [sampleSource()],
    comments: [sampleComment()],
    settings: siteSettings.parse({
      name: 'Dateline',
      url: 'https://news.example/',
      language: 'en',
      timeZone: 'Asia/Seoul',
    }),
    ...changes,
  };
}
