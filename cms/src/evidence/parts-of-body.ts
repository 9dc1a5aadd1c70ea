import { type BodyNode, nodesOf } from '../editor/nodes-of.ts';
import { idOf } from '../references/id-of.ts';
import { isRecord } from '../references/is-record.ts';

/** A footnote of a body. */
export interface FootnotePart {
  /** From 1, in reading order, as readers see it. */
  number: number;
  /** Where in the paragraph's text it stands (UTF-16 units). */
  at: number;
  sources: string[];
  note: string;
  confidence: string | null;
}

/** One paragraph, heading, list item or quote of a body, as text. */
export interface BodyPart {
  text: string;
  footnotes: FootnotePart[];
}

const blocks = new Set(['paragraph', 'heading', 'quote', 'listitem']);

/** What a body says, block by block in reading order; nothing for what is no body. */
export function partsOfBody(body: unknown): BodyPart[] {
  const parts: BodyPart[] = [];
  let part: BodyPart | null = null;
  let number = 0;
  for (const each of nodesOf(body)) {
    const { type } = each.node;
    if (typeof type === 'string' && blocks.has(type)) {
      part = { text: '', footnotes: [] };
      parts.push(part);
    } else if (type === 'block') {
      parts.push({ text: wordsOf(each), footnotes: [] });
    } else if (part && each.fields.blockType === 'footnote') {
      number += 1;
      part.footnotes.push(footnoteOf(each, number, part.text.length));
    } else if (part) {
      part.text += wordsOf(each);
    }
  }
  return parts;
}

/** Every web address that a body leads to. */
export function addressesOf(body: unknown): string[] {
  return [...nodesOf(body)].flatMap(({ fields }) => textOf(fields.url) || []);
}

function footnoteOf({ fields }: BodyNode, number: number, at: number): FootnotePart {
  return {
    number,
    at,
    sources: idsOf(fields.sources),
    note: textOf(fields.note),
    confidence: textOf(fields.confidence) || null,
  };
}

/** The words that a node itself prints, without its children's. */
function wordsOf({ node, fields }: BodyNode): string {
  if (node.type === 'linebreak' || node.type === 'tab') return ' ';
  if (node.type === 'text') return textOf(node.text);
  const words = [fields.text, fields.quote, fields.attribution, fields.title, fields.publisher];
  return isRecord(node.fields) ? words.map(textOf).filter(Boolean).join(' ') : '';
}

/** The ids in a list of relations. */
export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : [];
}

/** A field's text; '' for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
