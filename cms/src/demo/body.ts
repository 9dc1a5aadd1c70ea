import { createHash } from 'node:crypto';
import type {
  Block,
  Body,
  LexicalBody,
  LexicalNode,
  ReferencedCollection,
  Resolve,
} from './body-blocks.ts';
import { compileInline, type InlineContext, idOf } from './body-inline.ts';

/**
 * Compiles a body to what Payload's Lexical editor stores. Pure: node ids come from `seed` (the
 * article's key) and the position, so that compiling again gives the same.
 * @throws UnknownMarkupError, UnknownKeyError: both name the text.
 */
export function compileBody(body: Body, seed: string, resolve: Resolve): LexicalBody {
  let position = 0;
  const context: InlineContext = {
    resolve,
    nextId: () => {
      position += 1;
      return createHash('sha256').update(`${seed}/${position}`).digest('hex').slice(0, 24);
    },
  };
  return {
    root: {
      type: 'root',
      version: 1,
      ...elementFields,
      children: body.map((block) => compileBlock(block, context)),
    },
  };
}

/** Every record that a body leads to, each once, in the order of the text. */
export function referencesIn(body: Body): { collection: ReferencedCollection; key: string }[] {
  const references = new Map<string, { collection: ReferencedCollection; key: string }>();
  compileBody(body, 'references', (collection, key) => {
    references.set(`${collection}/${key}`, { collection, key });
    return '0'.repeat(24);
  });
  return [...references.values()];
}

const elementFields = { direction: 'ltr', format: '', indent: 0 } as const;

function compileBlock(block: Block, context: InlineContext): LexicalNode {
  if (typeof block === 'string') return paragraph(block, context);
  if ('heading' in block) {
    return element('heading', block.text, context, { tag: `h${block.heading}` });
  }
  if ('quote' in block) return element('quote', block.quote, context);
  if ('list' in block) return list(block.list, block.ordered ?? false, context);
  if ('photo' in block) return upload(block.photo, context);
  if ('rule' in block) return { type: 'horizontalrule', version: 1 };
  if ('embed' in block) return blockNode('embed', block.embed, context);
  const { pullQuote, attribution } = block;
  return blockNode('pullQuote', { quote: pullQuote, attribution }, context);
}

function paragraph(text: string, context: InlineContext): LexicalNode {
  return element('paragraph', text, context, { textFormat: 0, textStyle: '' });
}

function element(
  type: string,
  text: string,
  context: InlineContext,
  fields: Record<string, unknown> = {},
): LexicalNode {
  return {
    type,
    version: 1,
    ...elementFields,
    ...fields,
    children: compileInline(text, context),
  };
}

function list(items: string[], ordered: boolean, context: InlineContext): LexicalNode {
  return {
    type: 'list',
    version: 1,
    ...elementFields,
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start: 1,
    children: items.map((item, index) => element('listitem', item, context, { value: index + 1 })),
  };
}

function upload(key: string, { resolve, nextId }: InlineContext): LexicalNode {
  return {
    type: 'upload',
    version: 3,
    format: '',
    id: nextId(),
    relationTo: 'photos',
    value: idOf(resolve, 'photos', key, `photo: ${key}`),
    fields: {},
  };
}

function blockNode(
  blockType: string,
  fields: Record<string, unknown>,
  { nextId }: InlineContext,
): LexicalNode {
  return {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: nextId(), blockName: '', blockType, ...fields },
  };
}
