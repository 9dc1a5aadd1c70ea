/**
 * JSON for a `<script type="application/ld+json">`. No text in it can end the element or begin another:
 * what HTML takes note of is written as JSON's own escapes, which mean the same to who reads the JSON.
 */
export function jsonLd(data: object): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
