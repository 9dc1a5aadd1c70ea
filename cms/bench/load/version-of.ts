import type { ObjectId } from 'mongodb';
import { type CorpusCollection, type RawDocument, versionIdOf } from '../corpus/raw-document.ts';

/** A row of `_<collection>_versions`, or of a global's versions, which have no parent. */
export interface RawVersion {
  _id: ObjectId;
  parent?: ObjectId;
  version: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
  latest?: true;
  /** Where a collection has autosave. */
  autosave?: false;
  __v: 0;
}

/** The one version that a document has which was made, published and never touched again. */
export function versionOf(collection: CorpusCollection, document: RawDocument): RawVersion {
  const { _id, __v: _, ...fields } = document;
  return {
    _id: versionIdOf(_id),
    parent: _id,
    // The AVIF files come after the version and go past it.
    version: collection === 'photos' ? { ...fields, avif: [] } : fields,
    createdAt: document.updatedAt,
    updatedAt: document.updatedAt,
    latest: true,
    ...(collection === 'articles' ? { autosave: false } : {}),
    __v: 0,
  };
}

export function globalVersion(document: RawDocument): RawVersion {
  const { _id, __v: _, globalType: __, ...fields } = document;
  return {
    _id: versionIdOf(_id),
    version: fields,
    createdAt: document.updatedAt,
    updatedAt: document.updatedAt,
    __v: 0,
  };
}
