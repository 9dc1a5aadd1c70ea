import { type RichText, richText } from '@dateline/shared/public/rich-text.ts';
import { expect, test, vi } from 'vitest';
import { UnresolvedReference } from '../cms/errors.ts';
import {
  bodyOf,
  ids,
  inlineBlock,
  linkNode,
  paragraphNode,
  samplePhoto,
  sampleSource,
  textNode,
} from '../cms/sample-newsroom.ts';
import { UnknownNode } from './converters.ts';
import { renderRichText } from './render-rich-text.ts';
import type { RichTextContext } from './rich-text-context.ts';
import { UnsafeLink } from './safe-link.ts';

const missing = new UnresolvedReference({ collection: 'entities', id: ids.hidden }, null);

const context: RichTextContext = {
  photo: async () => samplePhoto(),
  document: async (collection) => ({ href: `/${collection}/a/` }),
  entity: async (id) => {
    if (id === ids.hidden) throw missing;
    return { href: '/entities/amisan/', card: 'Amisan & Co\nCompany' };
  },
  instrument: async (_, paragraph) => ({
    href: `/legal-instruments/s-res-2397/${paragraph === null ? '' : '#para-8-a'}`,
  }),
  sources: async (given) =>
    given.includes(ids.source) ? [sampleSource({ title: 'A paper' })] : [],
};

const render = (...nodes: unknown[]) => renderRichText(richText.parse(bodyOf(...nodes)), context);
const htmlOf = async (...nodes: unknown[]) => (await render(...nodes)).html;

const list = (listType: 'bullet' | 'number', items: unknown[][], start = 1) => ({
  type: 'list',
  listType,
  tag: listType === 'bullet' ? 'ul' : 'ol',
  start,
  children: items.map((children, i) => ({ type: 'listitem', value: i + 1, children })),
});
const heading = (tag: string, ...children: unknown[]) => ({ type: 'heading', tag, children });
const footnote = (fields: object = {}) => inlineBlock({ blockType: 'footnote', ...fields });
const mention = inlineBlock({ blockType: 'mention', entity: ids.entity, text: 'Amisan' });
const block = (fields: object) => ({ type: 'block', fields });

test.each([
  ['paragraph', paragraphNode(textNode('a')), '<p>a</p>'],
  [
    'escaped text',
    paragraphNode(textNode('<b a="c">&\'')),
    '<p>&lt;b a=&quot;c&quot;&gt;&amp;&#39;</p>',
  ],
  [
    'line break and tab',
    paragraphNode(textNode('a'), { type: 'linebreak' }, { type: 'tab' }, textNode('b')),
    '<p>a<br>\tb</p>',
  ],
  ['quote', { type: 'quote', children: [textNode('a')] }, '<blockquote><p>a</p></blockquote>'],
  ['rule', { type: 'horizontalrule' }, '<hr>'],
  ['bullets', list('bullet', [[textNode('a')], [textNode('b')]]), '<ul><li>a</li><li>b</li></ul>'],
  ['numbers', list('number', [[textNode('a')]], 3), '<ol start="3"><li>a</li></ol>'],
  [
    'a list in a list',
    list('bullet', [[textNode('a')], [list('number', [[textNode('b')]])], [textNode('c')]]),
    '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
  ],
  [
    'external link',
    paragraphNode(linkNode('https://example.org/?a=1&b="', 'x')),
    '<p><a href="https://example.org/?a=1&amp;b=%22" rel="noopener noreferrer">x</a></p>',
  ],
  [
    'automatic link',
    paragraphNode({ ...linkNode('https://example.org/', 'x'), type: 'autolink' }),
    '<p><a href="https://example.org/" rel="noopener noreferrer">x</a></p>',
  ],
  ['path of the site', paragraphNode(linkNode('/about/', 'x')), '<p><a href="/about/">x</a></p>'],
  [
    'internal link',
    paragraphNode({
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value: ids.article } },
      children: [textNode('x')],
    }),
    '<p><a href="/articles/a/">x</a></p>',
  ],
  [
    'mention',
    paragraphNode(mention),
    '<p><a class="mention" data-card="Amisan &amp; Co\nCompany" href="/entities/amisan/">Amisan</a></p>',
  ],
  [
    'citation of a paragraph',
    paragraphNode(
      inlineBlock({
        blockType: 'legalCitation',
        instrument: ids.instrument,
        paragraph: '8(a)',
        text: '8(a)',
      }),
    ),
    '<p><a class="legal-citation" href="/legal-instruments/s-res-2397/#para-8-a">8(a)</a></p>',
  ],
  [
    'citation of the whole',
    paragraphNode(
      inlineBlock({
        blockType: 'legalCitation',
        instrument: ids.instrument,
        paragraph: '',
        text: '2397',
      }),
    ),
    '<p><a class="legal-citation" href="/legal-instruments/s-res-2397/">2397</a></p>',
  ],
  [
    'pull quote',
    block({ blockType: 'pullQuote', quote: 'a < b', attribution: 'J. Doe' }),
    '<figure class="pull-quote"><blockquote><p>a &lt; b</p></blockquote><figcaption>J. Doe</figcaption></figure>',
  ],
  [
    'embed',
    block({
      blockType: 'embed',
      url: 'https://video.example/1',
      title: 'A <film>',
      publisher: 'Video',
    }),
    '<p class="embed"><a href="https://video.example/1" rel="noopener noreferrer">A &lt;film&gt;</a> <span class="embed-source">Video, video.example</span></p>',
  ],
])('%s', async (_, node, expected) => {
  expect(await htmlOf(node)).toBe(expected);
});

test.each([
  [1, '<strong>a</strong>'],
  [2, '<em>a</em>'],
  [4, '<s>a</s>'],
  [8, '<u>a</u>'],
  [16, '<code>a</code>'],
  [32, '<sub>a</sub>'],
  [64, '<sup>a</sup>'],
  [3, '<strong><em>a</em></strong>'],
])('text of format %i', async (format, expected) => {
  expect(await htmlOf(paragraphNode(textNode('a', format)))).toBe(`<p>${expected}</p>`);
});

test('headings have ids of their own, in any script', async () => {
  const html = await htmlOf(
    heading('h2', textNode('The show: day 1')),
    heading('h3', textNode('The show – Day 1')),
    heading('h4', textNode('아미산')),
    heading('h2', textNode('?!')),
  );
  expect(html).toBe(
    '<h2 id="part-the-show-day-1">The show: day 1</h2>' +
      '<h3 id="part-the-show-day-1--2">The show – Day 1</h3>' +
      '<h4 id="part-아미산">아미산</h4>' +
      '<h2 id="part-untitled">?!</h2>',
  );
});

test('a photo has its size, its formats, its caption and its credit', async () => {
  const avif = [{ url: '/api/photos/file/a.avif', width: 800, height: 400, filesize: 1 }];
  const node = { type: 'upload', relationTo: 'photos', value: ids.photo };
  const { html } = await renderRichText(richText.parse(bodyOf(node)), {
    ...context,
    photo: async () => samplePhoto({ avif }),
  });
  const src = '/photos/[0-9a-f]{24}-[0-9a-f]{8}';
  expect(html).toMatch(
    new RegExp(
      `^<figure class="photo"><picture><source type="image/avif" srcset="${src}-800\\.avif 800w" sizes="[^"]+">` +
        `<source type="image/webp" srcset="${src}-480\\.webp 480w, ${src}-1200\\.webp 1200w, ${src}-2000\\.webp 2000w" sizes="[^"]+">` +
        `<img src="${src}-1200\\.webp" alt="A hall with cars" width="1200" height="600" loading="lazy" decoding="async"></picture>` +
        '<figcaption>Visitors &amp; cars <span class="photo-credit">J. Doe &lt;Dateline&gt;</span></figcaption></figure>$',
    ),
  );
});

test('what is empty is left out', async () => {
  const empty = paragraphNode(textNode(' \u00a0'), { type: 'linebreak' });
  const nodes = [
    empty,
    paragraphNode(),
    heading('h2'),
    list('bullet', [[]]),
    { type: 'quote', children: [] },
  ];
  expect(await htmlOf(...nodes, paragraphNode(textNode('a')), empty)).toBe('<p>a</p>');
  expect(await htmlOf(paragraphNode())).toBe('');
  expect(await htmlOf()).toBe('');
});

test('footnotes are numbered in reading order and given back with their public sources', async () => {
  const { html, footnotes } = await render(
    paragraphNode(textNode('a'), footnote({ note: 'So they say.', sources: [ids.source] })),
    list('bullet', [[textNode('b'), footnote({ sources: [ids.hidden] }), footnote()]]),
  );
  const reference = (number: number) =>
    `<sup class="footnote-reference"><a id="footnote-ref-${number}" href="#footnote-${number}" aria-label="Footnote ${number}">${number}</a></sup>`;
  expect(html).toBe(
    `<p>a${reference(1)}</p><ul><li>b${reference(2)}\u2009${reference(3)}</li></ul>`,
  );
  expect(footnotes).toMatchObject([
    { number: 1, note: 'So they say.', sources: [{ title: 'A paper' }] },
    { number: 2, note: null, sources: [] },
    { number: 3, note: null, sources: [] },
  ]);
});

test('a footnote says how what it stands behind is meant, also to who hears the page', async () => {
  const { html, footnotes } = await render(
    paragraphNode(footnote({ statementType: 'assessment', confidence: 'low' })),
    paragraphNode(footnote({ statementType: 'officialClaim' }), footnote({ confidence: 'low' })),
  );
  expect(footnotes.map(({ statement }) => statement)).toEqual([
    { type: 'assessment', confidence: 'low' },
    { type: 'officialClaim', confidence: null },
    null,
  ]);
  expect(html).toContain('aria-label="Footnote 1, assessment, low confidence">1</a>');
  expect(html).toContain('aria-label="Footnote 2, official claim">2</a>');
});

test('there is no link in a link: a mention is words there, a footnote comes after it', async () => {
  const link = { ...linkNode('/about/'), children: [textNode('of '), mention, footnote()] };
  const html = await htmlOf(paragraphNode(link, textNode('.')));
  expect(html).toBe(
    '<p><a href="/about/">of Amisan</a><sup class="footnote-reference"><a id="footnote-ref-1" href="#footnote-1" aria-label="Footnote 1">1</a></sup>.</p>',
  );
});

test('an entity is a link where it is named first, and words from then on', async () => {
  const other = inlineBlock({ blockType: 'mention', entity: ids.otherEntity, text: 'Office 8' });
  const html = await htmlOf(
    paragraphNode({ ...linkNode('/about/'), children: [mention] }),
    list('bullet', [[mention, textNode(' and '), other]]),
    paragraphNode(mention, textNode(' and '), other),
  );
  expect(html.replaceAll(/ data-card="[^"]*"/g, '')).toBe(
    '<p><a href="/about/">Amisan</a></p>' +
      '<ul><li><a class="mention" href="/entities/amisan/">Amisan</a> and ' +
      '<a class="mention" href="/entities/amisan/">Office 8</a></li></ul>' +
      '<p>Amisan and Office 8</p>',
  );
});

test('in a feed addresses are whole and photos are not lazy', async () => {
  const upload = { type: 'upload', relationTo: 'photos', value: ids.photo };
  const body = richText.parse(
    bodyOf(paragraphNode(mention, linkNode('/about/'), linkNode('#x'), footnote()), upload),
  );
  const { html } = await renderRichText(body, context, {
    base: 'https://news.example',
    page: 'https://news.example/articles/a/',
  });
  expect(html).toContain('href="https://news.example/entities/amisan/"');
  expect(html).toContain('href="https://news.example/about/"');
  expect(html).not.toContain('data-card');
  expect(html).toContain('href="https://news.example/articles/a/#x"');
  expect(html).toContain('href="https://news.example/articles/a/#footnote-1"');
  expect(html).toContain('<img src="https://news.example/photos/');
  expect(html).toContain(', https://news.example/photos/');
  expect(html).not.toMatch(/loading=|decoding=|"\/photos/);
});

test.each([
  ['an unknown node', [{ type: 'iframe' }], UnknownNode],
  ['an unknown node in a line', [paragraphNode({ type: 'marquee' })], UnknownNode],
  ['an unknown block', [block({ blockType: 'poll' })], UnknownNode],
  ['an unknown inline block', [paragraphNode(inlineBlock({ blockType: 'poll' }))], UnknownNode],
  ['an unsafe link', [paragraphNode(linkNode('javascript:alert(1)'))], UnsafeLink],
  [
    'an unsafe embed',
    [block({ blockType: 'embed', url: 'data:text/html,x', title: 'x' })],
    UnsafeLink,
  ],
  [
    'an entity that is not there',
    [paragraphNode(inlineBlock({ blockType: 'mention', entity: ids.hidden, text: 'x' }))],
    UnresolvedReference,
  ],
])('%s fails and prints nothing', async (_, nodes, error) => {
  const print = vi.spyOn(console, 'error');
  // Past the schema, as if it had let the node through.
  const body = bodyOf(...nodes) as unknown as RichText;
  await expect(renderRichText(body, context)).rejects.toThrow(error);
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
});
