/** A text as it may stand in a page, in JSON, and in an address. */
export function formsOf(text: string): string[] {
  const html = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const json = JSON.stringify(text).slice(1, -1);
  return [
    ...new Set([
      text,
      html,
      html.replaceAll("'", '&#39;'),
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      json,
      json.replaceAll(/[<>&]/g, unicodeEscape),
      encodeURIComponent(text),
    ]),
  ];
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
