import { idOf } from '../references/id-of.ts';
import { isRecord } from '../references/is-record.ts';

interface Field {
  name: string;
  type: string;
  relationTo?: string | string[];
}

/**
 * The fields of a document that show a photo, as they are without it: an empty upload, and a body less
 * the photo. Other fields are not in it.
 *
 * @param fields a collection's `flattenedFields`
 */
export function withoutPhoto(
  fields: readonly Field[],
  doc: Record<string, unknown>,
  photo: string,
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const { name, type, relationTo } of fields) {
    const value = doc[name];
    const isUpload = type === 'upload' && relationTo === 'photos';
    if (isUpload && idOf(value) === photo) changed[name] = null;
    if (type === 'richText' && JSON.stringify(value)?.includes(photo)) {
      changed[name] = bodyWithout(value, photo);
    }
  }
  return changed;
}

function bodyWithout(node: unknown, photo: string): unknown {
  if (Array.isArray(node)) {
    return node.filter((child) => !shows(child, photo)).map((child) => bodyWithout(child, photo));
  }
  if (!isRecord(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => {
    const isTree = key === 'root' || key === 'children';
    return [key, isTree ? bodyWithout(value, photo) : value];
  });
  return Object.fromEntries(entries);
}

function shows(node: unknown, photo: string): boolean {
  if (!isRecord(node) || node.type !== 'upload') return false;
  return node.relationTo === 'photos' && idOf(node.value) === photo;
}
