import { isRecord } from '../references/is-record.ts';

/** A node of a body in Lexical's JSON, its fields (a link's or block's), and where it stands. */
export interface BodyNode {
  node: Record<string, unknown>;
  fields: Record<string, unknown>;
  /** For people, for example `paragraph 3 › 2`: the second part of the third one. */
  place: string;
}

/** All nodes of a body in the order of the text, the root first; nothing for what is no body. */
export function nodesOf(body: unknown): Generator<BodyNode> {
  return walk(isRecord(body) ? body.root : null, '');
}

function* walk(node: unknown, place: string): Generator<BodyNode> {
  if (!isRecord(node)) return;
  yield { node, fields: isRecord(node.fields) ? node.fields : {}, place };
  if (!Array.isArray(node.children)) return;
  for (const [index, child] of node.children.entries()) {
    yield* walk(child, place ? `${place} › ${index + 1}` : `part ${index + 1}`);
  }
}
