import { isRecord } from '../references/is-record.ts';
import { nodesOf } from './nodes-of.ts';

const blockTypes = new Set(['pullQuote', 'embed']);
const inlineBlockTypes = new Set(['mention', 'legalCitation', 'footnote']);
const nodeTypes = new Set([
  'root',
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'horizontalrule',
  'upload',
  'block',
  'inlineBlock',
  'link',
  'autolink',
  'text',
  'linebreak',
  'tab',
]);

/** A sentence about the first node that the newsroom's editor does not have, or null. */
export function findUnknownNode(body: unknown): string | null {
  if (!isRecord(body) || !isRecord(body.root)) {
    return 'The text is not what the editor writes: it has no root.';
  }
  for (const { node, fields, place } of nodesOf(body)) {
    const type = String(node.type);
    const blockType = String(fields.blockType);
    const where = place || 'The text';
    if (!nodeTypes.has(type)) return `${where} is of the unknown kind “${type}”: take it out.`;
    if (type === 'block' && !blockTypes.has(blockType)) {
      return `${where} is of the unknown block kind “${blockType}”: take it out.`;
    }
    if (type === 'inlineBlock' && !inlineBlockTypes.has(blockType)) {
      return `${where} is of the unknown inline kind “${blockType}”: take it out.`;
    }
  }
  return null;
}
