import { expect, test } from 'vitest';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleId,
} from '../cms/sample-newsroom.ts';
import { articleEntry } from './article-entry.ts';
import { allStories, listOf } from './topics.ts';

const everywhere = [
  [allStories, ''],
  [listOf.section(ids.section), ''],
  [listOf.month('2025-04'), ''],
  [listOf.author(ids.author), ''],
];

test('an article stands in the lists of its section, month and authors', () => {
  const bylines = [
    { author: ids.author, role: 'reporting' },
    { name: 'A guest', role: 'photos' },
  ];
  const { head, lists, photos } = articleEntry(sampleArticle({ bylines }));
  expect(head).not.toHaveProperty('body');
  expect(head.headline).toBe('Cars on show');
  expect(lists).toEqual(everywhere);
  expect(photos).toEqual([]);
});

test('in those of entities: about it goes before a mention, and that before its text', () => {
  const mention = (entity: string) => inlineBlock({ blockType: 'mention', entity, text: 'it' });
  const [about, mentioned, inText] = [ids.entity, ids.otherEntity, sampleId(50)];
  const { lists } = articleEntry(
    sampleArticle({
      about: [about],
      mentions: [about, mentioned],
      body: bodyOf(paragraphNode(...[about, mentioned, inText].map(mention))),
    }),
  );
  expect(new Map(lists)).toEqual(
    new Map([
      ...everywhere.map(([name, how]) => [name, how] as const),
      [listOf.entity(about), 'about'],
      [listOf.entity(mentioned), 'mention'],
      [listOf.entity(inText), 'in the text'],
    ]),
  );
});

test('in those of the paragraphs that its fields or its text cite', () => {
  const cited = {
    blockType: 'legalCitation',
    instrument: ids.instrument,
    paragraph: '8',
    text: '8',
  };
  const { lists } = articleEntry(
    sampleArticle({
      legalReferences: [{ instrument: ids.instrument, paragraph: '7' }],
      body: bodyOf(paragraphNode(inlineBlock(cited))),
    }),
  );
  expect(lists.map(([name]) => name)).toEqual([
    ...everywhere.map(([name]) => name),
    listOf.paragraph(ids.instrument, '7'),
    listOf.paragraph(ids.instrument, '8'),
  ]);
});

test('in that of the law as a whole where it cites none of its paragraphs', () => {
  const whole = { instrument: ids.instrument };
  const listed = (legalReferences: object[]) =>
    articleEntry(sampleArticle({ legalReferences }))
      .lists.map(([name]) => name)
      .slice(everywhere.length);
  expect(listed([whole, whole])).toEqual([listOf.instrument(ids.instrument)]);
  expect(listed([whole, { ...whole, paragraph: '7' }])).toEqual([
    listOf.paragraph(ids.instrument, '7'),
  ]);
});

test('it shows its hero and the photos in its text, each once', () => {
  const upload = (value: string) => ({ type: 'upload', relationTo: 'photos', value });
  const body = bodyOf(upload(ids.photo), upload(sampleId(50)));
  const { photos } = articleEntry(sampleArticle({ heroPhoto: ids.photo, body }));
  expect(photos).toEqual([ids.photo, sampleId(50)]);
});

test('it can be kept as JSON', () => {
  const entry = articleEntry(sampleArticle({ heroPhoto: ids.photo, about: [ids.entity] }));
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
});
