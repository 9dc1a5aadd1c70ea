import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements of which no page of the site has any. */
const neverThere =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|portal|fencedframe|base|svg|math|template|video|audio|form|input|button|select|textarea|marquee|dialog|xmp|plaintext|listing|noscript|animate|set|use|astro-island)$/;

/** What of a page's HTML, read as browsers read it, runs, loads or leads where the site never does. */
export function activeContent(html: string): string[] {
  const found: string[] = [];
  for (const element of elementsIn(parse(html))) {
    const { tagName, attrs } = element;
    if (neverThere.test(tagName) || /pwned|[^a-z0-9]/.test(tagName)) found.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      if (/^on|^style$|^srcdoc$|pwned|[^a-z:-]/.test(name)) found.push(`<${tagName} ${name}>`);
      const isAddress = /^(?:href|src|action|formaction|data|poster|cite|ping|background)$/.test(
        name,
      );
      const addresses = isAddress ? [value] : name === 'srcset' ? value.split(/,\s+/) : [];
      for (const address of addresses)
        if (!isSafe(address)) found.push(`<${tagName} ${name}=${address}>`);
    }
  }
  return found;
}

/** The text of the first element of the name, as a browser shows it. */
export function textOf(html: string, tagName: string): string | null {
  for (const element of elementsIn(parse(html))) {
    if (element.tagName === tagName) return wordsIn(element);
  }
  return null;
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
  if ('content' in node) yield* elementsIn(node.content);
}

function wordsIn(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';
}

function isSafe(address: string): boolean {
  const base = 'https://site.invalid/';
  if (!URL.canParse(address, base)) return false;
  const { protocol, host } = new URL(address, base);
  return /^(?:https?|mailto|tel):$/.test(protocol) && host !== 'pwned.invalid';
}
