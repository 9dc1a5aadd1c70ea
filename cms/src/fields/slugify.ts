/** Bytes in UTF-8: a file system takes 255 for a name, and Hangul has three a letter. */
const longest = 180;

/**
 * A title as a path segment: NFC, lower case, letters and digits of every script, single hyphens,
 * at most 180 bytes and cut at a word. `''` if the title has neither letter nor digit.
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
    if (Buffer.byteLength(longer) > longest) break;
    slug = longer;
  }
  return slug || [...(words[0] ?? '')].slice(0, longest / 4).join('');
}
