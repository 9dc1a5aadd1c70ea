import type { RichText, RichTextNode } from '@dateline/shared/public/rich-text.ts';

type ChildrenOf<N> = N extends { children: (infer C)[] } ? C : never;
type Inline = ChildrenOf<Extract<RichTextNode, { type: 'paragraph' }>>;
type ListItem = ChildrenOf<Extract<RichTextNode, { type: 'list' }>>;

/** Any node of a body. */
export type Node = RichTextNode | Inline | ListItem;

/** Visits every node of a body in reading order; `field` is its path in the article. */
export function walkBody(body: RichText, visit: (node: Node, field: string) => void) {
  walk(body.root.children, 'body.root.children', visit);
}

function walk(nodes: readonly Node[], path: string, visit: (node: Node, field: string) => void) {
  for (const [index, node] of nodes.entries()) {
    const field = `${path}[${index}]`;
    visit(node, field);
    if ('children' in node) walk(node.children, `${field}.children`, visit);
  }
}
