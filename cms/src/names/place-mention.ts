import { isRecord } from '../references/is-record.ts';
import type { LinkPlace } from './name-offers.ts';

/**
 * The body with a mention of the entity in place of the words; null if they do not stand there any
 * more. The body that is given stays as it was.
 *
 * @param id of the new block, 24 digits of hex
 */
export function placeMention(
  body: unknown,
  { path, start, end, text }: LinkPlace,
  { entity, id }: { entity: string; id: string },
): Record<string, unknown> | null {
  if (!isRecord(body)) return null;
  const root = replaced(body.root, path, (node) => {
    if (node.type !== 'text' || typeof node.text !== 'string') return null;
    if (node.text.slice(start, end) !== text) return null;
    const mention = {
      type: 'inlineBlock',
      version: 1,
      fields: { id, blockType: 'mention', blockName: '', entity, text },
    };
    const [before, after] = [node.text.slice(0, start), node.text.slice(end)];
    return [
      ...(before ? [{ ...node, text: before }] : []),
      mention,
      ...(after ? [{ ...node, text: after }] : []),
    ];
  });
  return root ? { ...body, root } : null;
}

/** The node with one below it, at `path`, replaced by others. */
function replaced(
  node: unknown,
  [index, ...rest]: number[],
  nodesFor: (node: Record<string, unknown>) => object[] | null,
): Record<string, unknown> | null {
  if (!isRecord(node) || !Array.isArray(node.children) || index === undefined) return null;
  const child: unknown = node.children[index];
  if (!isRecord(child)) return null;
  const below = rest.length > 0 ? replaced(child, rest, nodesFor) : null;
  const nodes = rest.length > 0 ? below && [below] : nodesFor(child);
  return nodes ? { ...node, children: node.children.toSpliced(index, 1, ...nodes) } : null;
}
