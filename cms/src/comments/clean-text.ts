/**
 * A reader's words as they are kept: plain text in NFC without anything that could act beyond its own
 * letters: no control characters, no marks that turn the direction of what follows, nothing invisible
 * (but the joiners that Persian, Hindi and emoji are spelled with), at most four accents on a letter.
 * Lines end with LF, and there is at most one empty line in between.
 */
export function cleanText(text: string): string {
  return cleanLine(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for what has one line only. */
export function cleanName(name: string): string {
  return cleanLine(name).replace(/\s+/g, ' ').trim();
}

function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\t/g, ' ')
    .replace(unwanted, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/**
 * Controls but LF; format characters (directions, byte order marks, tags, soft hyphens, zero-width
 * spaces) but ZWNJ and ZWJ; private and unassigned code points; blanks that are no spaces.
 */
const unwanted = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\u2800]/gu;
