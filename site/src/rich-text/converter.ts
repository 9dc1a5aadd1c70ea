import type { Node } from '../cms/walk-body.ts';
import type { Footnote, RichTextContext, RichTextOptions } from './rich-text-context.ts';

/** One rendering of one body. */
export interface Rendering {
  context: RichTextContext;
  options: RichTextOptions;
  /** Grows while the body is rendered. */
  footnotes: Footnote[];
  /** Entities that the body named already; grows as `footnotes` does. */
  mentioned: Set<string>;
  /** What went wrong: the library would write it to the console and go on. */
  failures: unknown[];
}

/** What a converter knows about the place of its node. */
export interface Surroundings {
  /** The HTML of nodes inside of this one; in a link, nothing inside may be a link again. */
  inside: (nodes: readonly Node[], options?: { inLink: LinkContents }) => Promise<string>;
  /** The node just before, in the same parent. */
  previous: Node | undefined;
}

/** Footnote references found in a link, to be printed after it. */
export interface LinkContents {
  after: string[];
}

export type Converter<N> = (node: N, surroundings: Surroundings) => Promise<string> | string;
