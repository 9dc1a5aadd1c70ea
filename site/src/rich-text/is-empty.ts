import type { Node } from '../cms/walk-body.ts';

/** Nothing but spaces and line breaks, as editors leave them between paragraphs. */
export function isEmpty(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return node.text.trim() === '';
    if (node.type === 'linebreak' || node.type === 'tab') return true;
    return 'children' in node && isEmpty(node.children);
  });
}
