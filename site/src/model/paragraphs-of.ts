/** Plain text of an editor as paragraphs, divided by empty lines. */
export function paragraphsOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
