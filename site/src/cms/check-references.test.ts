import { expect, test } from 'vitest';
import { checkReferences } from './check-references.ts';
import { UnresolvedReference, UnresolvedReferences } from './errors.ts';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleId,
  sampleNewsroom,
  samplePhoto,
  sampleRelationship,
} from './sample-newsroom.ts';

const missing = sampleId(77);
const withArticle = (changes: object) => sampleNewsroom({ articles: [sampleArticle(changes)] });
const withInline = (fields: object) =>
  withArticle({ body: bodyOf(paragraphNode(inlineBlock(fields))) });

test('a whole newsroom passes', () => {
  expect(() => checkReferences(sampleNewsroom())).not.toThrow();
});

test('the message names document, field and what is missing', () => {
  const failing = () => checkReferences(withArticle({ mentions: [ids.entity, missing] }));
  expect(failing).toThrow(UnresolvedReference);
  expect(failing).toThrow(
    `articles "Cars on show" (${ids.article}): mentions[1]: refers to entities ${missing}, which is not published or does not exist.`,
  );
});

test.each([
  ['heroPhoto', withArticle({ heroPhoto: missing })],
  ['bylines[0].author', withArticle({ bylines: [{ author: missing, role: 'reporting' }] })],
  ['section', withArticle({ section: missing })],
  ['about[0]', withArticle({ about: [missing] })],
  ['legalReferences[0].instrument', withArticle({ legalReferences: [{ instrument: missing }] })],
  [
    'claims[0].instrument',
    withArticle({ claims: [{ statement: 'So', statementType: 'reported', instrument: missing }] }),
  ],
  [
    'body.root.children[0].value',
    withArticle({ body: bodyOf({ type: 'upload', relationTo: 'photos', value: missing }) }),
  ],
  [
    'body.root.children[0].children[0].fields.entity',
    withInline({ blockType: 'mention', entity: missing, text: 'x' }),
  ],
  [
    'body.root.children[0].children[0].fields.instrument',
    withInline({ blockType: 'legalCitation', instrument: missing, text: 'x' }),
  ],
  [
    'body.root.children[0].children[0].fields.doc',
    withArticle({
      body: bodyOf(
        paragraphNode({
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'articles', value: missing } },
          children: [],
        }),
      ),
    }),
  ],
  ['place', sampleNewsroom({ photos: [samplePhoto({ place: missing })] })],
  ['object', sampleNewsroom({ relationships: [sampleRelationship({ object: missing })] })],
])('%s has to resolve', (field, newsroom) => {
  expect(() => checkReferences(newsroom)).toThrow(`: ${field}: refers to `);
});

test('a paragraph has to exist in its instrument', () => {
  const cite = (paragraph: string) =>
    withArticle({ legalReferences: [{ instrument: ids.instrument, paragraph }] });
  expect(() => checkReferences(cite('7'))).not.toThrow();
  expect(() => checkReferences(cite('8(a)'))).toThrow(
    `legalReferences[0].paragraph: refers to paragraph 8(a) of legal-instruments ${ids.instrument}, which that instrument does not have.`,
  );
});

test('several are told at once', () => {
  const failing = () => checkReferences(withArticle({ heroPhoto: missing, section: missing }));
  expect(failing).toThrow(UnresolvedReferences);
  expect(failing).toThrow(/heroPhoto.*\n.*section/);
});
