import { escapeHtml } from '@dateline/shared/escape-html.ts';

/** Lexical's format bits with the element for each, from the innermost out. */
const formats = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [4, 's'],
  [8, 'u'],
  [2, 'em'],
  [1, 'strong'],
] as const;

export function formatText(text: string, format: number): string {
  return formats.reduce(
    (html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html),
    escapeHtml(text),
  );
}
