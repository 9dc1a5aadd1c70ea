import type {
  HTMLConverterAsync,
  HTMLConvertersAsync,
} from '@payloadcms/richtext-lexical/html-async';
import { ContentError } from '../cms/errors.ts';
import type { Node } from '../cms/walk-body.ts';
import { blockConverters } from './block-converters.ts';
import type { Converter, LinkContents, Rendering, Surroundings } from './converter.ts';
import { headingIds } from './heading-ids.ts';
import { inlineConverters } from './inline-converters.ts';

/** A node that a body has but the site cannot print. */
export class UnknownNode extends ContentError {
  constructor(type: string) {
    super(`A body has a node "${type}", which the site cannot print.`);
  }
}

/** Our converters in the library's form. */
export function converters(
  rendering: Rendering,
  inLink?: LinkContents,
  idOfHeading = headingIds(),
): HTMLConvertersAsync {
  const adapt = <N extends Node>(converter: Converter<N>): HTMLConverterAsync<N> => {
    return async ({ node, nodesToHTML, parent, childIndex }) => {
      const inside: Surroundings['inside'] = async (nodes, options) => {
        const within = options
          ? { converters: converters(rendering, options.inLink, idOfHeading) }
          : {};
        const args = { nodes: [...nodes], parent: { ...node, parent, children: nodes }, ...within };
        // The library types nodes by lexical's classes; ours are checked by their schema.
        return (await nodesToHTML(args as unknown as Parameters<typeof nodesToHTML>[0])).join('');
      };
      const siblings = (parent as unknown as { children: Node[] }).children;
      try {
        return await converter(node, { inside, previous: siblings[childIndex - 1] });
      } catch (error) {
        // Thrown on by renderRichText: the library would print it and leave the node out.
        rendering.failures.push(error);
        return '';
      }
    };
  };
  const blocks = blockConverters(rendering, idOfHeading);
  const inline = inlineConverters(rendering, inLink);
  const { pullQuote, embed } = blocks;
  const { mention, legalCitation, footnote } = inline;
  return {
    paragraph: adapt(blocks.paragraph),
    heading: adapt(blocks.heading),
    quote: adapt(blocks.quote),
    list: adapt(blocks.list),
    horizontalrule: adapt(blocks.horizontalrule),
    upload: adapt(blocks.upload),
    text: adapt(inline.text),
    linebreak: adapt(inline.linebreak),
    tab: adapt(inline.tab),
    link: adapt(inline.link),
    autolink: adapt(inline.link),
    blocks: { pullQuote: adapt(pullQuote), embed: adapt(embed) },
    inlineBlocks: {
      mention: adapt(mention),
      legalCitation: adapt(legalCitation),
      footnote: adapt(footnote),
    },
    unknown: ({ node }: { node: { type: string; fields?: { blockType?: string } } }) => {
      rendering.failures.push(new UnknownNode(node.fields?.blockType ?? node.type));
      return '';
    },
  } as HTMLConvertersAsync;
}
