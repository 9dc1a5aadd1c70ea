/** Letters that nobody sees: controls other than line ends, and those that turn writing around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
const unseen = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gu;

/** A text out of a file as a field takes it: composed, without unseen letters, at most `length` long. */
export function tidyText(text: string | undefined, length: number): string | undefined {
  const tidied = text
    ?.normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(unseen, ' ')
    .replace(/ +/gu, ' ')
    .trim();
  return tidied ? [...tidied].slice(0, length).join('').trim() : undefined;
}
