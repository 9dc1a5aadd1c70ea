/** Something that an editor is told of what a document asserts and rests on. */
export interface Finding {
  /** `stop` keeps it from being published, `warning` asks to look again, `hint` is advice. */
  kind: 'stop' | 'warning' | 'hint';
  rule: Rule;
  /** Of the field where it stands, as Payload names it: `claims.0.sources`. */
  path: string;
  /** What is wrong, with its words, and what to do. */
  message: string;
  /** What it is about, to know it again in another state of the document. */
  about: string;
}

export type Rule =
  | 'no source'
  | 'no public source'
  | 'unsourced sanctions'
  | 'designation'
  | 'mixed scales'
  | 'person'
  | 'dates'
  | 'no archived copy'
  | 'empty footnote';

/** A statement in a few words, to be recognised by: `“The cars came from…”`. */
export function quoted(words: string): string {
  const short = words.trim().replace(/\s+/g, ' ');
  return `“${short.length > 80 ? `${short.slice(0, 79).trimEnd()}…` : short}”`;
}
