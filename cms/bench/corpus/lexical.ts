/** Nodes as Payload's editor stores them (`@payloadcms/richtext-lexical` 3.90), written out directly. */
export type LexicalNode = { type: string; version: number; [field: string]: unknown };

export function text(words: string): LexicalNode {
  return { type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' };
}

export function paragraph(children: LexicalNode[]): LexicalNode {
  return { ...element('paragraph', children), textFormat: 0, textStyle: '' };
}

export function heading(words: string): LexicalNode {
  return { ...element('heading', [text(words)]), tag: 'h2' };
}

export function root(children: LexicalNode[]): { root: LexicalNode } {
  return { root: element('root', children) };
}

/** A link to an address, or to a document of the newsroom. */
export function link(
  id: string,
  words: string,
  target: { url: string } | { relationTo: string; value: string },
): LexicalNode {
  const fields =
    'url' in target
      ? { linkType: 'custom', url: target.url, newTab: false }
      : { linkType: 'internal', doc: target, newTab: false };
  return { ...element('link', [text(words)]), version: 3, id, fields };
}

export function mention(id: string, entity: string, words: string): LexicalNode {
  return inlineBlock({ id, blockType: 'mention', entity, text: words });
}

export function legalCitation(
  id: string,
  instrument: string,
  number: string,
  words: string,
): LexicalNode {
  return inlineBlock({
    id,
    blockType: 'legalCitation',
    instrument,
    paragraph: number,
    text: words,
  });
}

export function footnote(id: string, source: string, note: string): LexicalNode {
  return inlineBlock({ id, blockType: 'footnote', sources: [source], note });
}

function element(type: string, children: LexicalNode[]): LexicalNode {
  return { type, version: 1, direction: 'ltr', format: '', indent: 0, children };
}

function inlineBlock(fields: Record<string, unknown>): LexicalNode {
  return { type: 'inlineBlock', version: 1, fields };
}
