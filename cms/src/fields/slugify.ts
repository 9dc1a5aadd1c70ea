const longest = 96;

/**
 * A title as a path segment: NFC, lower case, letters and digits of every script, single hyphens,
 * at most 96 characters and cut at a word. `''` if the title has neither letter nor digit.
 */
export function slugify(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!words) return '';
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || (words[0] ?? '').slice(0, longest);
}
