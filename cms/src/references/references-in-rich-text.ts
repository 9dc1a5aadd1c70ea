import { idOf } from './references-of.ts';

export interface RichTextReference {
  collection: string;
  id: string;
}

/** The documents that a body in Lexical's JSON shows or links to, in the order of the text. */
export function* referencesInRichText(value: unknown): Generator<RichTextReference> {
  if (!isRecord(value)) return;
  if (isRecord(value.root)) yield* referencesInRichText(value.root);
  yield* ownReferences(value);
  if (Array.isArray(value.children)) {
    for (const child of value.children) yield* referencesInRichText(child);
  }
}

function* ownReferences(node: Record<string, unknown>): Generator<RichTextReference> {
  const fields = isRecord(node.fields) ? node.fields : {};
  if (node.type === 'upload' || node.type === 'relationship') {
    yield* reference(node.relationTo, node.value);
  } else if (node.type === 'link' && isRecord(fields.doc)) {
    yield* reference(fields.doc.relationTo, fields.doc.value);
  } else if (fields.blockType === 'mention') {
    yield* reference('entities', fields.entity);
  } else if (fields.blockType === 'legalCitation') {
    yield* reference('legal-instruments', fields.instrument);
  } else if (fields.blockType === 'footnote' && Array.isArray(fields.sources)) {
    for (const source of fields.sources) yield* reference('sources', source);
  }
}

function* reference(collection: unknown, value: unknown): Generator<RichTextReference> {
  const id = idOf(value);
  if (typeof collection === 'string' && id) yield { collection, id };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
