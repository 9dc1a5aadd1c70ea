import { z } from 'zod';
import { confidenceLevels, keysOf, statementTypes } from '../vocabulary.ts';
import { id } from './primitives.ts';

/**
 * An article's body as Lexical's JSON. Only nodes that the site can print are let through: any other
 * type fails here, with its path, instead of vanishing on the page. At depth 0 every document is an id.
 * Source of the node shapes: `@payloadcms/richtext-lexical` 3.90, its `Serialized…Node` types.
 */

const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  /** Bit mask: 1 bold, 2 italic, 4 strikethrough, 8 underline, 16 code, 32 subscript, 64 superscript. */
  format: z.number().int(),
});

const linebreak = z.object({ type: z.literal('linebreak') });
const tab = z.object({ type: z.literal('tab'), text: z.string().default('\t') });

/** An entity named in the running text: the words stay as written, the link goes to the entity. */
const mention = z.object({
  blockType: z.literal('mention'),
  entity: id,
  text: z.string().min(1),
});

/** A paragraph of law cited in the running text. `paragraph` is its number, for example `8(a)(iii)`. */
const legalCitation = z.object({
  blockType: z.literal('legalCitation'),
  instrument: id,
  paragraph: z.string().nullish(),
  text: z.string().min(1),
});

/** A footnote: the sources behind the words before it, and a note of the desk. */
const footnote = z.object({
  blockType: z.literal('footnote'),
  sources: z.array(id).default([]),
  note: z.string().nullish(),
  /** How the words before it are meant, and how sure the desk is of them. */
  statementType: z.enum(keysOf(statementTypes)).nullish(),
  confidence: z.enum(keysOf(confidenceLevels)).nullish(),
});

const inlineBlock = z.object({
  type: z.literal('inlineBlock'),
  fields: z.discriminatedUnion('blockType', [mention, legalCitation, footnote]),
});

/** Collections that a link in a body may lead to. */
export const linkableCollections = [
  'articles',
  'entities',
  'legal-instruments',
  'authors',
  'sections',
] as const;

const linkFields = z.discriminatedUnion('linkType', [
  z.object({ linkType: z.literal('custom'), url: z.string().min(1) }),
  z.object({
    linkType: z.literal('internal'),
    doc: z.object({ relationTo: z.enum(linkableCollections), value: id }),
  }),
]);

const link = z.object({
  type: z.enum(['link', 'autolink']),
  fields: linkFields,
  get children() {
    return z.array(z.discriminatedUnion('type', [text, linebreak, tab, inlineBlock]));
  },
});

const inline = z.discriminatedUnion('type', [text, linebreak, tab, inlineBlock, link]);

const paragraph = z.object({ type: z.literal('paragraph'), children: z.array(inline) });
const heading = z.object({
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
  children: z.array(inline),
});
const quote = z.object({ type: z.literal('quote'), children: z.array(inline) });
const horizontalRule = z.object({ type: z.literal('horizontalrule') });

const listItem = z.object({
  type: z.literal('listitem'),
  value: z.number().int(),
  get children() {
    return z.array(z.union([inline, list]));
  },
});
const list = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  tag: z.enum(['ul', 'ol']),
  start: z.number().int().default(1),
  children: z.array(listItem),
});

const upload = z.object({
  type: z.literal('upload'),
  relationTo: z.literal('photos'),
  value: id,
});

/** Words lifted out of the text. */
const pullQuote = z.object({
  blockType: z.literal('pullQuote'),
  quote: z.string().min(1),
  attribution: z.string().nullish(),
});

/** A post, film or document elsewhere, shown as a plain link: nothing is loaded from there. */
const embed = z.object({
  blockType: z.literal('embed'),
  url: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().nullish(),
});

const block = z.object({
  type: z.literal('block'),
  fields: z.discriminatedUnion('blockType', [pullQuote, embed]),
});

const topLevel = z.discriminatedUnion('type', [
  paragraph,
  heading,
  quote,
  list,
  horizontalRule,
  upload,
  block,
]);

export const richText = z.object({
  root: z.object({ type: z.literal('root'), children: z.array(topLevel) }),
});

export type RichText = z.infer<typeof richText>;
export type RichTextNode = RichText['root']['children'][number];
