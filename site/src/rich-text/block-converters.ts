import { escapeHtml } from '@dateline/shared/escape-html.ts';
import type { Node } from '../cms/walk-body.ts';
import type { Converter, Rendering, Surroundings } from './converter.ts';
import { figure } from './figure.ts';
import { isEmpty } from './is-empty.ts';
import { linkOpening } from './link-opening.ts';
import { requireSafeLink } from './safe-link.ts';

type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>;
type BlockFields = NodeOf<'block'>['fields'];
type BlockOf<B extends BlockFields['blockType']> = {
  type: 'block';
  fields: Extract<BlockFields, { blockType: B }>;
};
type ListItem = NodeOf<'listitem'>;

/** Converters of what stands in a body for itself. */
export function blockConverters(
  { context, options }: Rendering,
  idOfHeading: (children: readonly Node[]) => string,
) {
  const paragraph: Converter<NodeOf<'paragraph'>> = async ({ children }, { inside }) =>
    isEmpty(children) ? '' : `<p>${await inside(children)}</p>`;

  // The tag is spelled out: a name of an element never comes from the content.
  const heading: Converter<NodeOf<'heading'>> = async ({ tag, children }, { inside }) => {
    if (isEmpty(children)) return '';
    const rest = ` id="${escapeHtml(idOfHeading(children))}">${await inside(children)}`;
    if (tag === 'h2') return `<h2${rest}</h2>`;
    return tag === 'h3' ? `<h3${rest}</h3>` : `<h4${rest}</h4>`;
  };

  const quote: Converter<NodeOf<'quote'>> = async ({ children }, { inside }) =>
    isEmpty(children) ? '' : `<blockquote><p>${await inside(children)}</p></blockquote>`;

  const list: Converter<NodeOf<'list'>> = async ({ listType, start, children }, { inside }) => {
    const items = await listItems(children, inside);
    if (items === '') return '';
    if (listType === 'bullet') return `<ul>${items}</ul>`;
    return `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`;
  };

  const horizontalrule: Converter<NodeOf<'horizontalrule'>> = () => '<hr>';

  const upload: Converter<NodeOf<'upload'>> = async ({ value }) =>
    figure(await context.photo(value), options.base ?? '');

  const pullQuote: Converter<BlockOf<'pullQuote'>> = ({ fields }) => {
    const by = fields.attribution
      ? `<figcaption>${escapeHtml(fields.attribution)}</figcaption>`
      : '';
    return `<figure class="pull-quote"><blockquote><p>${escapeHtml(fields.quote)}</p></blockquote>${by}</figure>`;
  };

  const embed: Converter<BlockOf<'embed'>> = ({ fields }) => {
    const link = requireSafeLink(fields.url);
    const host = link.external ? new URL(link.href).host : '';
    const from = [fields.publisher, host]
      .filter((part) => part)
      .map((part) => escapeHtml(`${part}`));
    const source = from.length > 0 ? ` <span class="embed-source">${from.join(', ')}</span>` : '';
    return `<p class="embed">${linkOpening(link, options)}${escapeHtml(fields.title)}</a>${source}</p>`;
  };

  return { paragraph, heading, quote, list, horizontalrule, upload, pullQuote, embed };
}

/** Lexical puts an inner list into an item of its own; in HTML it belongs to the item before. */
async function listItems(items: readonly ListItem[], inside: Surroundings['inside']) {
  const contents: string[] = [];
  for (const { children } of items) {
    if (isEmpty(children)) continue;
    const html = await inside(children);
    const last = contents.length - 1;
    if (last >= 0 && children.every((child) => child.type === 'list')) contents[last] += html;
    else contents.push(html);
  }
  return contents.map((html) => `<li>${html}</li>`).join('');
}
