import type { Node } from '../cms/walk-body.ts';

/**
 * Gives each heading of one body an id of its own, made of its words in any script. The prefix keeps
 * it apart from the ids that pages and footnotes use.
 */
export function headingIds(): (heading: readonly Node[]) => string {
  const given = new Map<string, number>();
  return (heading) => {
    const words = textOf(heading)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['untitled'];
    const id = `part-${words.join('-')}`;
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    return count === 1 ? id : `${id}--${count}`;
  };
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'inlineBlock') return 'text' in node.fields ? node.fields.text : '';
      return 'children' in node ? textOf(node.children) : ' ';
    })
    .join('');
}
