/** A label in lines of about `width` columns, at most `lines` of them; what does not fit ends in `…`. */
export function wrapLabel(label: string, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = wrapped.at(-1);
    if (last !== undefined && columns(`${last} ${word}`) <= width) {
      wrapped[wrapped.length - 1] = `${last} ${word}`;
    } else wrapped.push(word);
  }
  const shown = wrapped.slice(0, lines).map((line) => cut(line, width));
  if (wrapped.length <= lines) return shown;
  const last = shown.pop() ?? '';
  return [...shown, last.endsWith('…') ? last : `${cut(last, width - 1)}…`];
}

/** How wide a text is in columns: letters of Korean and Chinese are two wide. */
export function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}

function cut(line: string, width: number): string {
  if (columns(line) <= width) return line;
  let kept = '';
  for (const letter of line) {
    if (columns(kept) + widthOf(letter) > width - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(letter: string): number {
  return /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
    ? 2
    : 1;
}
