import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { z } from 'zod';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements of which no page has any but its own: data for machines, the form for comments, a filter, drawings. */
const neverThere =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|portal|fencedframe|base|svg|math|template|video|audio|form|input|button|select|textarea|marquee|dialog|xmp|plaintext|listing|noscript|animate|set|use|astro-island)$/;

/** What of a page's HTML, read as browsers read it, runs, loads or leads where the site never does. */
export function activeContent(html: string): string[] {
  const found: string[] = [];
  const elements = [...elementsIn(parse(html))];
  const ours = new Set(elements.filter(isOwnScript));
  const form = elements.find(isOwnForm);
  if (form) ours.add(form);
  for (const inside of form ? elementsIn(form) : []) if (isOwnControl(inside)) ours.add(inside);
  for (const element of elements)
    if (isOwnDrawing(element) || isOwnFilter(element)) ours.add(element);
  for (const element of elements) {
    const { tagName, attrs } = element;
    const isForbidden = neverThere.test(tagName) && !ours.has(element);
    if (isForbidden || /pwned|[^a-z0-9]/.test(tagName)) found.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      const isOdd = /[^a-z:-]/.test(name) && !ownAttributes.test(name);
      if (isOdd || /^on|^style$|^srcdoc$|pwned/.test(name)) found.push(`<${tagName} ${name}>`);
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

/** The data for machines that a page has; null if it has none, or more than one. */
function structuredData(html: string): unknown {
  const [script, ...more] = [...elementsIn(parse(html))].filter(
    (element) => isOwnScript(element) && attributeOf(element, 'type') === 'application/ld+json',
  );
  return script && more.length === 0 ? JSON.parse(wordsIn(script)) : null;
}

/** What the data for machines say of the one thing of a type; undefined if there is none. */
export function thing(html: string, type: string): unknown {
  const graph = z.object({ '@graph': z.array(z.looseObject({ '@type': z.unknown() })) });
  return graph.parse(structuredData(html))['@graph'].find((each) => each['@type'] === type);
}

/** The values of an attribute of all elements of the name. */
export function valuesOf(html: string, tagName: string, attribute: string): string[] {
  return [...elementsIn(parse(html))]
    .filter((element) => element.tagName === tagName)
    .flatMap((element) => attributeOf(element, attribute) ?? []);
}

/** All text between the tags of the body, also of what a browser does not show. */
export function allText(html: string): string {
  const body = [...elementsIn(parse(html))].find(({ tagName }) => tagName === 'body');
  return body ? wordsIn(body) : '';
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

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** JSON-LD, or a file of ours; both have nothing else. */
function isOwnScript(element: Element): boolean {
  const { tagName, attrs } = element;
  if (tagName !== 'script') return false;
  const text = wordsIn(element);
  const type = attributeOf(element, 'type');
  if (type === 'application/ld+json') return attrs.length === 1 && isJson(text);
  const isFile = /^\/_astro\/[\w.-]+\.js$/.test(attributeOf(element, 'src') ?? '');
  return type === 'module' && isFile && attrs.length === 2 && text === '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // What is no JSON is found to be a script like any other.
    return false;
  }
}

function isOwnForm(element: Element): boolean {
  const isOurs = element.tagName === 'form' && attributeOf(element, 'class') === 'comment-form';
  return isOurs && attributeOf(element, 'action') === '/comments';
}

/** Of drawings: no others have a letter that is not small, or a digit. */
const ownAttributes = /^(?:viewBox|[xy][12])$/;

/** A drawing that has shapes, words and links, and nothing that moves, loads or holds HTML. */
function isOwnDrawing(element: Element): boolean {
  const role = attributeOf(element, 'role') ?? '';
  return (
    element.tagName === 'svg' &&
    /^(?:img|group)$/.test(role) &&
    [...elementsIn(element)].every(({ tagName }) =>
      /^(?:svg|g|a|path|line|rect|circle|text|tspan|title)$/.test(tagName),
    )
  );
}

/** One of the filter of the index of entities, which works by style alone. */
function isOwnFilter(element: Element): boolean {
  const { tagName, attrs } = element;
  return (
    tagName === 'input' &&
    attributeOf(element, 'type') === 'radio' &&
    /^(?:type|letter)$/.test(attributeOf(element, 'name') ?? '') &&
    attrs.every(({ name }) => /^(?:type|name|id|checked)$/.test(name))
  );
}

const ownControls = /^(?:article|seen|proof|text|name|homepage)$/;

function isOwnControl(element: Element): boolean {
  const { tagName, attrs } = element;
  if (tagName === 'button') return attrs.length === 1 && attributeOf(element, 'type') === 'submit';
  return (
    /^(?:input|textarea)$/.test(tagName) && ownControls.test(attributeOf(element, 'name') ?? '')
  );
}

function isSafe(address: string): boolean {
  const base = 'https://site.invalid/';
  if (!URL.canParse(address, base)) return false;
  const { protocol, host } = new URL(address, base);
  return /^(?:https?|mailto|tel):$/.test(protocol) && host !== 'pwned.invalid';
}
