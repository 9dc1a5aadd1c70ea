/** A space for what XML 1.0 has no way to say (2.2): one form feed out of a word processor would break the feed. */
export function speakable(xml: string): string {
  return xml.replaceAll(noXml, ' ');
}

/** A text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const noXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
