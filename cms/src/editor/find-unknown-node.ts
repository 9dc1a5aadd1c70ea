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
export function findUnknownNode(value: unknown): string | null {
  if (!isRecord(value)) return 'The text is not what the editor writes: it has no root.';
  if (!isRecord(value.root)) return 'The text is not what the editor writes: it has no root.';
  return search(value.root, 'root');
}

function search(node: unknown, path: string): string | null {
  if (!isRecord(node) || typeof node.type !== 'string') return `${path} is not a part of a text.`;
  if (!nodeTypes.has(node.type))
    return `${path} is of the unknown kind “${node.type}”: take it out.`;
  const blockType = isRecord(node.fields) ? String(node.fields.blockType) : '';
  if (node.type === 'block' && !blockTypes.has(blockType)) {
    return `${path} is of the unknown block kind “${blockType}”: take it out.`;
  }
  if (node.type === 'inlineBlock' && !inlineBlockTypes.has(blockType)) {
    return `${path} is of the unknown inline kind “${blockType}”: take it out.`;
  }
  if (!Array.isArray(node.children)) return null;
  for (const [index, child] of node.children.entries()) {
    const problem = search(child, `${path} › ${index + 1}`);
    if (problem) return problem;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
