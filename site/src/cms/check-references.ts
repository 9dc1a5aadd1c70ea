import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import { bodyReferences } from './body-references.ts';
import { type Place, UnresolvedReference, UnresolvedReferences } from './errors.ts';
import { labelOf } from './label.ts';
import type { Newsroom, PublicDocument } from './newsroom.ts';

/** A field of a document that leads to another one. */
interface Reference {
  field: string;
  collection: PublicCollection;
  id: string;
  paragraph?: string | null;
}

/** Throws `UnresolvedReference`, or several in one, unless all that is referred to is there. */
export function checkReferences(newsroom: Newsroom) {
  const resolves = resolver(newsroom);
  const unresolved: UnresolvedReference[] = [];
  const check = <C extends PublicCollection>(
    collection: C,
    referencesOf: (document: PublicDocument<C>) => Reference[],
  ) => {
    for (const document of newsroom[collection] as PublicDocument<C>[]) {
      for (const reference of referencesOf(document)) {
        if (resolves(reference)) continue;
        const place: Place = { collection, ...labelOf(document), field: reference.field };
        const { id, paragraph } = reference;
        const missing = { collection: reference.collection, id };
        const isKnown = resolves({ ...reference, paragraph: null });
        unresolved.push(
          new UnresolvedReference(
            isKnown && paragraph ? { ...missing, paragraph } : missing,
            place,
          ),
        );
      }
    }
  };
  check('articles', articleReferences);
  check('authors', (author) => to('photos', 'photo', author.photo));
  check('photos', (photo) => to('entities', 'place', photo.place));
  check('relationships', relationshipReferences);
  check('entities', (entity) => to('entities', 'mergedInto', entity.mergedInto));
  check('legal-instruments', (instrument) => [
    ...each('legal-instruments', 'amends', instrument.amends),
    ...each('legal-instruments', 'reaffirms', instrument.reaffirms),
  ]);
  const [first, ...others] = unresolved;
  if (first) throw others.length === 0 ? first : new UnresolvedReferences(unresolved);
}

function articleReferences(article: PublicDocument<'articles'>): Reference[] {
  return [
    ...to('photos', 'heroPhoto', article.heroPhoto),
    ...article.bylines.flatMap((byline, i) => to('authors', `bylines[${i}].author`, byline.author)),
    ...to('sections', 'section', article.section),
    ...each('entities', 'about', article.about),
    ...each('entities', 'mentions', article.mentions),
    ...article.legalReferences.flatMap((law, i) => toLaw(`legalReferences[${i}].`, law)),
    ...article.claims.flatMap((law, i) => toLaw(`claims[${i}].`, law)),
    ...bodyReferences(article.body),
  ];
}

function relationshipReferences(edge: PublicDocument<'relationships'>): Reference[] {
  return [
    ...to('entities', 'subject', edge.subject),
    ...to('entities', 'object', edge.object),
    ...toLaw('', edge),
  ];
}

function toLaw(
  place: string,
  { instrument, paragraph }: { instrument: string | null; paragraph: string | null },
): Reference[] {
  const field = `${place}${paragraph === null ? 'instrument' : 'paragraph'}`;
  return to('legal-instruments', field, instrument).map((reference) => ({
    ...reference,
    paragraph,
  }));
}

function to(collection: PublicCollection, field: string, id: string | null): Reference[] {
  return id === null ? [] : [{ field, collection, id }];
}

function each(collection: PublicCollection, field: string, ids: readonly string[]): Reference[] {
  return ids.map((id, index) => ({ field: `${field}[${index}]`, collection, id }));
}

/** Whether a reference leads to something, down to the paragraph of law. */
function resolver(newsroom: Newsroom): (reference: Reference) => boolean {
  const known = new Map<string, Set<string>>();
  const { settings: _, ...collections } = newsroom;
  for (const [collection, documents] of Object.entries(collections)) {
    known.set(collection, new Set(documents.map((document) => document.id)));
  }
  // A link to a retracted article leads to the notice in its place.
  for (const { id } of newsroom.retractions) known.get('articles')?.add(id);
  const paragraphs = new Set(
    newsroom['legal-instruments'].flatMap((instrument) =>
      instrument.paragraphs.map((paragraph) => `${instrument.id} ${paragraph.number}`),
    ),
  );
  return ({ collection, id, paragraph }) =>
    known.get(collection)?.has(id) === true && (!paragraph || paragraphs.has(`${id} ${paragraph}`));
}
