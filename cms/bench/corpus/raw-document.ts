import { ObjectId } from 'mongodb';

/** A document as Payload writes it to MongoDB, hidden and default fields and all. */
export interface RawDocument {
  _id: ObjectId;
  createdAt: Date;
  updatedAt: Date;
  [field: string]: unknown;
}

/** The collections of the corpus; their order is part of their ids. */
export const corpusCollections = [
  'sections',
  'sources',
  'photos',
  'authors',
  'entities',
  'legal-instruments',
  'relationships',
  'articles',
] as const;

export type CorpusCollection = (typeof corpusCollections)[number];

/** The id of a corpus's document, as 24 hex characters: by id they have the order of their making. */
export function idOf(collection: CorpusCollection, index: number): string {
  return hexId(corpusCollections.indexOf(collection) + 1, index);
}

/** The same as relations outside a body are kept. */
export function objectIdOf(collection: CorpusCollection, index: number): ObjectId {
  return new ObjectId(idOf(collection, index));
}

/** The id of the version that goes with a document. */
export function versionIdOf(id: ObjectId): ObjectId {
  return new ObjectId(`5c${id.toHexString().slice(2)}`);
}

/** Ids for the rows and nodes inside one document, the next at each call. */
export function rowIds(collection: CorpusCollection, index: number): () => string {
  let row = 0;
  return () => hexId(0x80 + corpusCollections.indexOf(collection), index * 256 + row++);
}

/** What every document with drafts has when it is out. `refersTo` may have doubles. */
export function published(refersTo: readonly string[]) {
  return { references: [...new Set(refersTo)].sort(), _status: 'published', __v: 0 };
}

/** One entry of `references`. */
export function reference(collection: CorpusCollection, index: number): string {
  return `${collection}:${idOf(collection, index)}`;
}

function hexId(kind: number, index: number): string {
  return `5b${kind.toString(16).padStart(2, '0')}${index.toString(16).padStart(20, '0')}`;
}
