import { type BodyNode, nodesOf } from '../editor/nodes-of.ts';
import { idOf } from './id-of.ts';
import { isRecord } from './is-record.ts';

export interface RichTextReference {
  collection: string;
  id: string;
}

/** The documents that a body in Lexical's JSON shows or links to, in the order of the text. */
export function* referencesInRichText(body: unknown): Generator<RichTextReference> {
  for (const each of nodesOf(body)) yield* ownReferences(each);
}

function* ownReferences({ node, fields }: BodyNode): Generator<RichTextReference> {
  if (node.type === 'upload') {
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
