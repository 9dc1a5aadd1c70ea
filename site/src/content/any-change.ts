import { type Article, article } from '@dateline/shared/public/article.ts';
import { author } from '@dateline/shared/public/author.ts';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import { legalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import { section } from '@dateline/shared/public/section.ts';
import { siteSettings } from '@dateline/shared/public/site-settings.ts';
import fc from 'fast-check';
import type { PublicDocument } from '../cms/newsroom.ts';
import {
  articleAnswer,
  bodyOf,
  inlineBlock,
  paragraphNode,
  sampleEntity,
  sampleId,
  samplePhoto,
  sampleRelationship,
  sampleSource,
} from '../cms/sample-newsroom.ts';
import type { Content } from './content.ts';
import type { ReadKey } from './content-reader.ts';

/** For tests: a document that came, changed or went. `key` is the key of the document. */
export interface Change {
  key: ReadKey;
  apply: (content: Content) => void;
  gone: boolean;
  /** The text, where it is an article that came or changed. */
  body: Article['body'];
}

const idsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => sampleId(first + index));

/** Ids of all documents that there may be; small, so that changes meet. */
export const pool = {
  articles: idsFrom(1000, 80),
  sections: idsFrom(100, 3),
  authors: idsFrom(200, 3),
  photos: idsFrom(300, 3),
  relationships: idsFrom(400, 3),
  entities: idsFrom(500, 4),
  'legal-instruments': idsFrom(600, 2),
  sources: idsFrom(700, 2),
} satisfies Record<PublicCollection, string[]>;

export const collections = [
  'articles',
  'sections',
  'authors',
  'photos',
  'relationships',
  'entities',
  'legal-instruments',
  'sources',
] as const satisfies PublicCollection[];
export const slugs = ['a', 'b', 'c', 'd'];
export const months = ['2025-01', '2025-02', '2025-03'];
export const paragraphs = ['7', '8'];
const days = ['2025-01-05', '2025-01-31', '2025-02-01', '2025-02-02', '2025-03-31'];

/** Photos as they may be: with and without AVIF, before and after their file was changed. */
const photoChanges = [
  {},
  { caption: 'Other words' },
  { filename: 'other.webp', url: '/api/photos/file/other.webp' },
  { avif: [{ url: '/api/photos/file/hall.avif', width: 800, height: 400, filesize: 9 }] },
  { avif: [{ url: '/api/photos/file/hall.avif', width: 800, height: 401, filesize: 9 }] },
];
export const photos = pool.photos.flatMap((id) =>
  photoChanges.map((changes) => samplePhoto({ id, ...changes })),
);

/** Articles that fill lists to the edges of their pages, and to those of what may be related. */
export function archive(size: number): Change[] {
  return pool.articles.slice(0, size).map((id, index) =>
    putArticle(
      article.parse(
        articleAnswer({
          id,
          slug: ownSlug(id),
          section: pool.sections[0],
          bylines: [{ author: pool.authors[0], role: 'reporting' }],
          about: index % 3 === 0 ? [] : [pool.entities[0]],
          mentions: index % 2 === 0 ? [pool.entities[0]] : [pool.entities[1]],
          // Every other one at the same moment as the one before.
          datePublished: new Date(Date.UTC(2025, 1, 1, index >> 1)).toISOString(),
        }),
      ),
    ),
  );
}

export const ownSlug = (id: string) => `article-${Number.parseInt(id, 16)}`;

const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
const one = (values: readonly string[]) => fc.constantFrom(...values);
const mayBe = (values: readonly string[]) => fc.option(one(values), { freq: 2 });
const order = fc.constantFrom(1, 2);
const name = fc.constantFrom('Kim', 'Lee', 'Office 8', 'Office 39');

const anyArticle = fc
  .record({
    id: one(pool.articles),
    headline: fc.constantFrom('Cars on show', 'Ships at sea'),
    slug: fc.option(one(slugs), { freq: 2 }),
    earlierSlugs: some(slugs),
    section: one(pool.sections),
    authors: some(pool.authors),
    about: some(pool.entities),
    mentions: some(pool.entities),
    inText: mayBe(pool.entities),
    photoInText: mayBe(pool.photos),
    heroPhoto: mayBe(pool.photos),
    cited: fc.option(
      fc.record({ instrument: one(pool['legal-instruments']), paragraph: mayBe(paragraphs) }),
    ),
    day: one(days),
    dateModified: mayBe(['2025-04-01T00:00:00.000Z', '2025-04-02T00:00:00.000Z']),
  })
  .map(({ slug, authors, inText, photoInText, cited, day, ...fields }) =>
    article.parse(
      articleAnswer({
        ...fields,
        slug: slug ?? ownSlug(fields.id),
        bylines: [
          { name: 'A guest', role: 'reporting' },
          ...authors.map((each) => ({ author: each, role: 'photos' })),
        ],
        legalReferences: cited ? [cited] : [],
        datePublished: `${day}T00:00:00.000Z`,
        body: bodyOf(
          ...(photoInText ? [{ type: 'upload', relationTo: 'photos', value: photoInText }] : []),
          paragraphNode(
            ...(inText ? [inlineBlock({ blockType: 'mention', entity: inText, text: 'it' })] : []),
          ),
        ),
      }),
    ),
  );

const slugged = <C extends 'sections' | 'authors' | 'entities' | 'legal-instruments'>(
  collection: C,
) => ({ id: one(pool[collection]), slug: one(slugs) });

const anyDocument = [
  fc
    .record({ ...slugged('sections'), name, order })
    .map((each) => put('sections', section.parse(each))),
  fc
    .record({ ...slugged('authors'), name, photo: mayBe(pool.photos) })
    .map((each) => put('authors', author.parse(each))),
  fc.record({ ...slugged('entities'), name }).map((each) => put('entities', sampleEntity(each))),
  fc
    .record({ ...slugged('legal-instruments'), day: one(days), symbol: name })
    .map(({ day, ...each }) =>
      put(
        'legal-instruments',
        legalInstrument.parse({
          ...each,
          title: 'Resolution',
          adopted: `${day}T00:00:00.000Z`,
          body: 'UN Security Council',
        }),
      ),
    ),
  fc.constantFrom(...photos).map((photo) => put('photos', photo)),
  fc
    .record({
      id: one(pool.relationships),
      subject: one(pool.entities),
      object: one(pool.entities),
      instrument: mayBe(pool['legal-instruments']),
    })
    .map(({ instrument, object, ...each }) =>
      put(
        'relationships',
        sampleRelationship(
          instrument
            ? { ...each, object: null, predicate: 'designatedUnder', instrument }
            : { ...each, object },
        ),
      ),
    ),
  fc
    .record({ id: one(pool.sources), title: name })
    .map((each) => put('sources', sampleSource(each))),
];

const anyPut = fc.oneof(
  { weight: 10, arbitrary: anyArticle.map(putArticle) },
  ...anyDocument.map((arbitrary) => ({ weight: 2, arbitrary })),
  { weight: 1, arbitrary: name.map(putSettings) },
);

const anyRemoval = fc.oneof(
  { weight: 3, arbitrary: one(pool.articles).map((id) => remove('articles', id)) },
  ...collections.map((collection) => ({
    weight: 1,
    arbitrary: one(pool[collection]).map((id) => remove(collection, id)),
  })),
);

/** Any one change; a removal may be of something that is not there. */
export const anyChange = fc.oneof(
  { weight: 4, arbitrary: anyPut },
  { weight: 1, arbitrary: anyRemoval },
);

/** Sizes of an archive around the edges of pages and of what may be related. */
export const anyArchive = fc.constantFrom(0, 0, 19, 38, 39, 40, 41, 59, 60, 75).map(archive);

export function putSettings(siteName = 'Dateline'): Change {
  const settings = siteSettings.parse({
    name: siteName,
    url: 'https://news.example/',
    language: 'en',
    timeZone: 'Asia/Seoul',
  });
  return printable(settings, {
    key: 'site-settings:site-settings',
    apply: (content) => content.putSettings(settings),
    gone: false,
    body: null,
  });
}

function putArticle(document: Article): Change {
  return { ...put('articles', document), body: document.body };
}

function put<C extends PublicCollection>(collection: C, document: PublicDocument<C>): Change {
  return printable(document, {
    key: `${collection}:${document.id}`,
    apply: (content) => content.put(collection, document),
    gone: false,
    body: null,
  });
}

function remove(collection: PublicCollection, id: string): Change {
  return printable('is removed', {
    key: `${collection}:${id}`,
    apply: (content) => content.remove(collection, id),
    gone: true,
    body: null,
  });
}

/** A property that fails prints what a change is, not how it is applied. */
function printable(what: unknown, change: Change): Change {
  const words = `${change.key} ${JSON.stringify(what)}`;
  return Object.assign(change, { [fc.toStringMethod]: () => words });
}
