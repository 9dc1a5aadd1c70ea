/**
 * An article's body as the demo newsroom writes it: `body.ts` compiles it to Lexical's JSON.
 *
 * Markup inside a text:
 * - `[[entity-key|words]]` names an entity
 * - `[words](article:key)`, also `entity:` and `instrument:`, links inside the newsroom
 * - `[words](https://…)` links elsewhere
 * - `{{instrument-key 8(a)(iii)|words}}` cites a paragraph of law; without a number, the whole
 * - `^[source-key, source-key: note]` is a footnote; the note may be left out
 * - `*emphasis*`, `**strong**`, and a backslash before a character takes it as it is
 */
export type Block =
  | string
  | { heading: 2 | 3; text: string }
  | { quote: string }
  | { pullQuote: string; attribution?: string }
  | { list: string[]; ordered?: boolean }
  | { photo: string }
  | { embed: { url: string; title: string; publisher?: string } }
  | { rule: true };

export type Body = Block[];

/** Collections that a body can lead to, by their Payload slugs. */
export type ReferencedCollection =
  | 'articles'
  | 'entities'
  | 'legal-instruments'
  | 'photos'
  | 'sources';

/** The id of a record by its key, or undefined if there is none. */
export type Resolve = (collection: ReferencedCollection, key: string) => string | undefined;

/** A node as Lexical's editor stores it. */
export type LexicalNode = { type: string; version: number; [field: string]: unknown };

/** What Payload takes for a rich text field. */
export type LexicalBody = {
  root: {
    type: 'root';
    version: 1;
    format: '';
    indent: 0;
    direction: 'ltr' | null;
    children: LexicalNode[];
  };
};

/** Markup that the compiler doesn't know; `text` is the text it stands in. */
export class UnknownMarkupError extends Error {
  override name = 'UnknownMarkupError';
  readonly text: string;

  constructor(problem: string, text: string) {
    super(`${problem} in the text “${text}”`);
    this.text = text;
  }
}

/** A key that no record has; `text` is the text, or the block, that uses it. */
export class UnknownKeyError extends Error {
  override name = 'UnknownKeyError';
  readonly collection: ReferencedCollection;
  readonly key: string;

  constructor(collection: ReferencedCollection, key: string, text: string) {
    super(`There is no “${key}” in ${collection}, used in “${text}”`);
    this.collection = collection;
    this.key = key;
  }
}
