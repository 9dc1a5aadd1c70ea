import { idOf } from './id-of.ts';
import { isRecord } from './is-record.ts';
import { type RichTextReference, referencesInRichText } from './references-in-rich-text.ts';

/** The part of Payload's flattened fields that this walk needs. */
export interface WalkedField {
  name: string;
  type: string;
  relationTo?: string | string[];
  flattenedFields?: WalkedField[];
}

/**
 * Every document that `data` refers to, as `collection:id`, each once and sorted. `fields` are a
 * collection's `flattenedFields`; relations may be ids or populated documents.
 */
export function referencesOf(fields: readonly WalkedField[], data: unknown): string[] {
  const found = new Set<string>();
  walk(fields, data, (reference) => found.add(`${reference.collection}:${reference.id}`));
  return [...found].sort();
}

function walk(
  fields: readonly WalkedField[],
  data: unknown,
  add: (reference: RichTextReference) => void,
): void {
  if (!isRecord(data)) return;
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined || value === null) continue;
    // Whose document it is shows on no page.
    if (field.relationTo === 'users') continue;
    if (field.type === 'relationship' || field.type === 'upload') {
      for (const item of Array.isArray(value) ? value : [value]) addRelation(field, item, add);
    } else if (field.type === 'richText') {
      for (const reference of referencesInRichText(value)) add(reference);
    } else if (field.flattenedFields) {
      for (const item of Array.isArray(value) ? value : [value]) {
        walk(field.flattenedFields, item, add);
      }
    }
  }
}

function addRelation(
  field: WalkedField,
  value: unknown,
  add: (reference: RichTextReference) => void,
): void {
  if (typeof field.relationTo === 'string') {
    const id = idOf(value);
    if (id) add({ collection: field.relationTo, id });
  } else if (isRecord(value) && typeof value.relationTo === 'string') {
    const id = idOf(value.value);
    if (id) add({ collection: value.relationTo, id });
  }
}
