import { escapeHtml } from '@dateline/shared/escape-html.ts';
import type { Node } from '../cms/walk-body.ts';
import type { Converter, LinkContents, Rendering } from './converter.ts';
import { footnoteLabel } from './footnote-label.ts';
import { linkOpening, wholeAddress } from './link-opening.ts';
import { requireSafeLink } from './safe-link.ts';
import { formatText } from './text.ts';

type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>;
type InlineFields = NodeOf<'inlineBlock'>['fields'];
type InlineBlockOf<B extends InlineFields['blockType']> = {
  type: 'inlineBlock';
  fields: Extract<InlineFields, { blockType: B }>;
};

const thinSpace = '\u2009';

/** Converters of what stands in a line; `inLink` is given where that line is a link already. */
export function inlineConverters(
  { context, options, footnotes, mentioned }: Rendering,
  inLink: LinkContents | undefined,
) {
  const text: Converter<NodeOf<'text'>> = (node) => formatText(node.text, node.format);
  const linebreak: Converter<NodeOf<'linebreak'>> = () => '<br>';
  const tab: Converter<NodeOf<'tab'>> = () => '\t';

  const link: Converter<NodeOf<'link' | 'autolink'>> = async ({ fields, children }, { inside }) => {
    const target =
      fields.linkType === 'custom'
        ? requireSafeLink(fields.url)
        : { ...(await context.document(fields.doc.relationTo, fields.doc.value)), external: false };
    const contents: LinkContents = { after: [] };
    const words = await inside(children, { inLink: contents });
    if (words === '') return contents.after.join('');
    return `${linkOpening(target, options)}${words}</a>${contents.after.join(thinSpace)}`;
  };

  const mention: Converter<InlineBlockOf<'mention'>> = async ({ fields }) => {
    // Looked up before waiting, so that of two in one text the first has the link.
    const isFirst = !inLink && !mentioned.has(fields.entity);
    if (isFirst) mentioned.add(fields.entity);
    const { href, card } = await context.entity(fields.entity);
    if (!isFirst) return escapeHtml(fields.text);
    // A feed has no styles that would show the card.
    const isOnPage = options.base === undefined;
    const attributes: Record<string, string> = isOnPage
      ? { class: 'mention', 'data-card': card }
      : { class: 'mention' };
    return linked(fields.text, href, attributes);
  };

  const legalCitation: Converter<InlineBlockOf<'legalCitation'>> = async ({ fields }) => {
    const { href } = await context.instrument(fields.instrument, fields.paragraph || null);
    return linked(fields.text, href, { class: 'legal-citation' });
  };

  const footnote: Converter<InlineBlockOf<'footnote'>> = async ({ fields }, { previous }) => {
    const number = footnotes.length + 1;
    // Counted before waiting for the sources, so that no other footnote gets the same number.
    const statement = fields.statementType
      ? { type: fields.statementType, confidence: fields.confidence ?? null }
      : null;
    const entry = { number, statement, note: fields.note || null, sources: [] };
    footnotes.push(entry);
    Object.assign(entry, { sources: await context.sources(fields.sources) });
    const href = escapeHtml(wholeAddress(`#footnote-${number}`, options));
    const reference =
      `<sup class="footnote-reference"><a id="footnote-ref-${number}" href="${href}"` +
      ` aria-label="${footnoteLabel(entry)}">${number}</a></sup>`;
    if (!inLink) return isFootnote(previous) ? thinSpace + reference : reference;
    inLink.after.push(reference);
    return '';
  };

  function linked(words: string, href: string, attributes: Record<string, string>): string {
    if (inLink) return escapeHtml(words);
    return `${linkOpening({ href, external: false }, options, attributes)}${escapeHtml(words)}</a>`;
  }

  return { text, linebreak, tab, link, mention, legalCitation, footnote };
}

function isFootnote(node: Node | undefined): boolean {
  return node?.type === 'inlineBlock' && node.fields.blockType === 'footnote';
}
