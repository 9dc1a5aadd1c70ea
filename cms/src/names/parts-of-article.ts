import { idOf } from '../references/id-of.ts';
import { isRecord } from '../references/is-record.ts';

/** Where in an article a name stands. The lead is the standfirst and the first paragraph. */
export type Place = 'headline' | 'lead' | 'body';

/** A stretch of an article over which a name may go: a headline, a paragraph, an item of a list. */
export interface ArticlePart {
  place: Place;
  text: string;
  /** The text nodes of the body that it is made of; those inside of a link hold no mention. */
  runs: { path: number[]; start: number; end: number; isInLink: boolean }[];
  /** Entities that mentions in it link to. */
  linked: string[];
}

/** @param body in Lexical's JSON; what is none has no parts */
export function partsOfArticle(article: {
  headline: string;
  standfirst: string;
  body: unknown;
}): ArticlePart[] {
  const body: ArticlePart[] = [];
  if (isRecord(article.body)) collect(article.body.root, [], body);
  const [first, ...others] = body.filter(({ text }) => text.trim() !== '');
  return [
    { ...emptyPart('headline'), text: article.headline },
    { ...emptyPart('lead'), text: article.standfirst },
    ...(first ? [{ ...first, place: 'lead' as const }] : []),
    ...others,
  ];
}

function emptyPart(place: Place): ArticlePart {
  return { place, text: '', runs: [], linked: [] };
}

function collect(node: unknown, path: number[], parts: ArticlePart[]): void {
  if (!isRecord(node)) return;
  if (isRecord(node.fields) && node.fields.blockType === 'pullQuote') {
    parts.push({ ...emptyPart('body'), text: String(node.fields.quote ?? '') });
  }
  if (!Array.isArray(node.children)) return;
  const part = emptyPart('body');
  for (const [index, child] of node.children.entries()) {
    if (!isRecord(child)) continue;
    if (isInline(child)) addInline(child, [...path, index], part, false);
    else collect(child, [...path, index], parts);
  }
  if (part.text !== '') parts.push(part);
}

function isInline({ type }: Record<string, unknown>): boolean {
  return typeof type === 'string' && inlineTypes.has(type);
}

const inlineTypes: ReadonlySet<string> = new Set([
  'text',
  'linebreak',
  'tab',
  'link',
  'autolink',
  'inlineBlock',
]);

/** Stands for what is no text, such as a footnote: no name goes over it. */
const placeholder = '\uFFFC';

function addInline(
  node: Record<string, unknown>,
  path: number[],
  part: ArticlePart,
  isInLink: boolean,
): void {
  if (node.type === 'text' && typeof node.text === 'string') {
    const start = part.text.length;
    part.text += node.text;
    part.runs.push({ path, start, end: part.text.length, isInLink });
  } else if (Array.isArray(node.children)) {
    for (const [index, child] of node.children.entries()) {
      if (isRecord(child)) addInline(child, [...path, index], part, true);
    }
  } else if (node.type === 'inlineBlock') {
    part.text += placeholder;
    const fields = isRecord(node.fields) ? node.fields : {};
    const entity = fields.blockType === 'mention' ? idOf(fields.entity) : null;
    if (entity) part.linked.push(entity);
  } else {
    part.text += ' ';
  }
}
