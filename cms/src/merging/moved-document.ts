import type { ObjectId } from '../webhooks/documents.ts';
import { changesTo, withId } from './with-id.ts';

/** A document as MongoDB has it: a live one, or what a version holds. */
export type Stored = Record<string, unknown>;

export interface MovedDocument {
  /** The fields that are different, as they are afterwards. */
  changed: Stored;
  /**
   * The same by the smallest paths, for an update: a body is not written anew for one id in it. Thousands of
   * whole bodies in one transaction are more than a small cache of the database takes.
   */
  updates: [string, unknown][];
  /** How often it is named in the body. */
  inBody: number;
}

/** A document with every reference to one entity leading to another. */
export function movedDocument(document: Stored, from: string, to: ObjectId): MovedDocument {
  const changed: Stored = {};
  let inBody = 0;
  for (const [field, value] of Object.entries(document)) {
    if (field === '_id' || field === 'references') continue;
    const replaced = withId(value, from, to);
    if (replaced.count === 0) continue;
    changed[field] = replaced.value;
    if (field === 'body') inBody = replaced.count;
  }
  const { about, mentions } = { ...document, ...changed };
  if (Array.isArray(about) && Array.isArray(mentions)) {
    // What a story is about is not listed a second time.
    const isAbout = new Set(about.map(String));
    const others = mentions.filter((each) => !isAbout.has(String(each)));
    if (others.length < mentions.length) changed.mentions = others;
  }
  changed.references = movedReferences(document.references, from, to.toHexString());
  const updates = Object.entries(changed).flatMap(([field, value]) =>
    changesTo(field, document[field], value),
  );
  return { changed, updates, inBody };
}

function movedReferences(references: unknown, from: string, to: string): string[] {
  const list = Array.isArray(references) ? references.map(String) : [];
  const moved = list.map((each) => (each === `entities:${from}` ? `entities:${to}` : each));
  return [...new Set(moved)].sort();
}
