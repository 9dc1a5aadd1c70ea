import { richText } from '@dateline/shared/public/rich-text.ts';
import { describe, expect, it } from 'vitest';
import { compileBody, referencesIn } from './body.ts';
import { type Body, UnknownKeyError, UnknownMarkupError } from './body-blocks.ts';

const id = 'a'.repeat(24);
const known = () => id;

function firstChildren(text: string) {
  const node = compileBody([text], 'test', known).root.children[0];
  return node?.children;
}

describe('compileBody', () => {
  it('marks emphasis and strong words, also inside each other', () => {
    expect(firstChildren('a *b* **c *d***')).toMatchObject([
      { type: 'text', text: 'a ', format: 0 },
      { type: 'text', text: 'b', format: 2 },
      { type: 'text', text: ' ', format: 0 },
      { type: 'text', text: 'c ', format: 1 },
      { type: 'text', text: 'd', format: 3 },
    ]);
  });

  it('turns mentions, citations and footnotes into inline blocks', () => {
    expect(
      firstChildren('[[office-8|Office 8]]{{res-1718 8(a)(iii)|the ban}}^[one, two: as said]'),
    ).toMatchObject([
      { type: 'inlineBlock', fields: { blockType: 'mention', entity: id, text: 'Office 8' } },
      {
        type: 'inlineBlock',
        fields: { blockType: 'legalCitation', instrument: id, paragraph: '8(a)(iii)' },
      },
      {
        type: 'inlineBlock',
        fields: { blockType: 'footnote', sources: [id, id], note: 'as said' },
      },
    ]);
  });

  it('links inside the newsroom by document and elsewhere by address', () => {
    expect(firstChildren('[one](article:main)[two](https://example.org/x)')).toMatchObject([
      {
        type: 'link',
        fields: { linkType: 'internal', doc: { relationTo: 'articles', value: id }, newTab: false },
      },
      { type: 'link', fields: { linkType: 'custom', url: 'https://example.org/x' } },
    ]);
  });

  it('takes a character after a backslash as it is', () => {
    expect(firstChildren('5 \\* 3')).toMatchObject([{ text: '5 * 3', format: 0 }]);
  });

  it('compiles every kind of block to nodes that the site can print, with stable ids', () => {
    const body: Body = [
      'Text.',
      { heading: 2, text: 'Heading' },
      { quote: 'Said.' },
      { pullQuote: 'Lifted.', attribution: 'A desk' },
      { list: ['one', 'two'], ordered: true },
      { photo: 'hall' },
      { embed: { url: 'https://example.org/', title: 'A page' } },
      { rule: true },
    ];
    const compiled = compileBody(body, 'test', known);
    expect(richText.parse(compiled).root.children).toHaveLength(body.length);
    expect(compileBody(body, 'test', known)).toEqual(compiled);
    expect(compiled.root.children[5]?.id).toMatch(/^[0-9a-f]{24}$/);
  });

  it.each(['[[office-8]]', 'a * b', '[x](javascript:1)', '{{res}}', 'x ^[Not a key]', '**open'])(
    'refuses %s and names the text',
    (text) => {
      expect(() => firstChildren(text)).toThrow(UnknownMarkupError);
      expect(() => firstChildren(text)).toThrow(text);
    },
  );

  it('refuses a key that no record has and names it', () => {
    const compile = () => compileBody(['[[nobody|N.]]'], 'test', () => undefined);
    expect(compile).toThrow(UnknownKeyError);
    expect(compile).toThrow('“nobody” in entities');
  });
});

describe('referencesIn', () => {
  it('lists each record once', () => {
    expect(referencesIn(['[[a|A]] and [[a|A]] [b](article:b)', { photo: 'c' }])).toEqual([
      { collection: 'entities', key: 'a' },
      { collection: 'articles', key: 'b' },
      { collection: 'photos', key: 'c' },
    ]);
  });
});
