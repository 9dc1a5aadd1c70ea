import { statementInWords } from '../model/statement-in-words.ts';
import type { Footnote } from './rich-text-context.ts';

/** What a reference to a footnote is called: `Footnote 3, official claim`. */
export function footnoteLabel({
  number,
  statement,
}: Pick<Footnote, 'number' | 'statement'>): string {
  if (!statement) return `Footnote ${number}`;
  return `Footnote ${number}, ${statementInWords(statement.type, statement.confidence).toLowerCase()}`;
}
