import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import { DuplicateSlug } from '../cms/errors.ts';
import type { Newsroom, PublicDocument } from '../cms/newsroom.ts';
import { indexArticles } from './article-index.ts';
import type { ArticleFilter, RelationshipFilter } from './filters.ts';
import { shownPhotoIds } from './shown-photos.ts';

type ById = { [C in PublicCollection]: Map<string, PublicDocument<C>> };

/** The newsroom in memory, sorted and indexed once. */
export interface ContentIndex {
  newsroom: Newsroom;
  byId: ById;
  bySlug: { [C in PublicCollection]: ReadonlyMap<string, PublicDocument<C>> };
  articles: (filter: ArticleFilter) => PublicDocument<'articles'>[];
  relationships: (filter: RelationshipFilter) => PublicDocument<'relationships'>[];
  shownPhotos: PublicDocument<'photos'>[];
}

const byName = new Intl.Collator('en', { numeric: true });

/** Throws `DuplicateSlug` where two documents would be one page. */
export function indexContent(read: Newsroom): ContentIndex {
  const newsroom = sort(read);
  const byId: ById = {
    articles: mapById(newsroom.articles),
    sections: mapById(newsroom.sections),
    authors: mapById(newsroom.authors),
    photos: mapById(newsroom.photos),
    relationships: mapById(newsroom.relationships),
    entities: mapById(newsroom.entities),
    'legal-instruments': mapById(newsroom['legal-instruments']),
    sources: mapById(newsroom.sources),
  };
  const shown = shownPhotoIds(newsroom);
  return {
    newsroom,
    byId,
    bySlug: {
      articles: mapBySlug('articles', newsroom.articles),
      sections: mapBySlug('sections', newsroom.sections),
      authors: mapBySlug('authors', newsroom.authors),
      photos: new Map(),
      relationships: new Map(),
      entities: mapBySlug('entities', newsroom.entities),
      'legal-instruments': mapBySlug('legal-instruments', newsroom['legal-instruments']),
      sources: new Map(),
    },
    articles: indexArticles(newsroom.articles),
    relationships: indexRelationships(newsroom.relationships),
    shownPhotos: newsroom.photos.filter((photo) => shown.has(photo.id)),
  };
}

/** Articles newest first, sections in the editors' order, entities and authors by name, law by date. */
function sort(newsroom: Newsroom): Newsroom {
  return {
    ...newsroom,
    articles: newsroom.articles.toSorted(
      (a, b) => compare(b.datePublished, a.datePublished) || compare(b.id, a.id),
    ),
    sections: newsroom.sections.toSorted((a, b) => a.order - b.order || compareNames(a, b)),
    authors: newsroom.authors.toSorted(compareNames),
    entities: newsroom.entities.toSorted(compareNames),
    'legal-instruments': newsroom['legal-instruments'].toSorted(
      (a, b) => compare(a.adopted, b.adopted) || compare(a.id, b.id),
    ),
  };
}

/** ISO instants in UTC and hex ids order like their characters do. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareNames(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return byName.compare(a.name, b.name) || compare(a.id, b.id);
}

function mapById<D extends { id: string }>(documents: readonly D[]): Map<string, D> {
  return new Map(documents.map((document) => [document.id, document]));
}

function mapBySlug<D extends { id: string; slug: string }>(
  collection: string,
  documents: readonly D[],
): Map<string, D> {
  const bySlug = new Map<string, D>();
  for (const document of documents) {
    const other = bySlug.get(document.slug);
    if (other) throw new DuplicateSlug(collection, document.slug, other.id, document.id);
    bySlug.set(document.slug, document);
  }
  return bySlug;
}

function indexRelationships(
  edges: readonly PublicDocument<'relationships'>[],
): ContentIndex['relationships'] {
  const ends = new Map<string, PublicDocument<'relationships'>[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.subject, edge.object, edge.instrument])) {
      if (end === null) continue;
      const there = ends.get(end);
      if (there) there.push(edge);
      else ends.set(end, [edge]);
    }
  }
  return ({ entity, instrument }) => {
    if (entity === undefined && instrument === undefined) return [...edges];
    const found = ends.get(entity ?? instrument ?? '') ?? [];
    if (entity === undefined || instrument === undefined) return [...found];
    return found.filter((edge) => edge.instrument === instrument);
  };
}
