import { expect, test } from 'vitest';
import { DuplicateSlug } from '../cms/errors.ts';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleEntity,
  sampleId,
  sampleNewsroom,
  samplePhoto,
  sampleRelationship,
} from '../cms/sample-newsroom.ts';
import { indexContent } from './content-index.ts';

const at = (year: number) => ({ datePublished: `${year}-01-01T00:00:00.000Z` });
const article = (number: number, changes: object) =>
  sampleArticle({ id: sampleId(100 + number), slug: `article-${number}`, ...changes });
const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);

test('articles are newest first, then by id', () => {
  const articles = [article(1, at(2020)), article(2, at(2022)), article(3, at(2022))];
  const content = indexContent(sampleNewsroom({ articles }));
  expect(slugs(content.articles({}))).toEqual(['article-3', 'article-2', 'article-1']);
});

test('articles are found by what they are filed, signed, tagged and cited with', () => {
  const mention = inlineBlock({ blockType: 'mention', entity: ids.otherEntity, text: 'it' });
  const citation = { blockType: 'legalCitation', instrument: ids.instrument, text: '7' };
  const { articles: find } = indexContent(
    sampleNewsroom({
      articles: [
        article(1, { section: sampleId(50), about: [ids.entity] }),
        article(2, { bylines: [{ author: sampleId(51), role: 'photos' }], mentions: [ids.entity] }),
        article(3, { body: bodyOf(paragraphNode(mention)) }),
        article(4, { legalReferences: [{ instrument: ids.instrument, paragraph: '7' }] }),
        article(5, { body: bodyOf(paragraphNode(inlineBlock(citation))) }),
      ],
    }),
  );
  expect(slugs(find({ section: sampleId(50) }))).toEqual(['article-1']);
  expect(slugs(find({ author: sampleId(51) }))).toEqual(['article-2']);
  expect(slugs(find({ entity: ids.entity }))).toEqual(['article-2', 'article-1']);
  expect(slugs(find({ entity: ids.otherEntity }))).toEqual(['article-3']);
  expect(slugs(find({ instrument: ids.instrument }))).toEqual(['article-5', 'article-4']);
  expect(slugs(find({ instrument: ids.instrument, paragraph: '7' }))).toEqual(['article-4']);
  expect(slugs(find({ entity: ids.entity, section: ids.section }))).toEqual(['article-2']);
  expect(slugs(find({ ids: [sampleId(101), sampleId(105), sampleId(77)] }))).toEqual([
    'article-5',
    'article-1',
  ]);
  expect(find({ section: 'nowhere' })).toEqual([]);
});

test('relationships are found from both ends and by instrument', () => {
  const law = { object: null, predicate: 'designatedUnder', instrument: ids.instrument };
  const { relationships: find } = indexContent(
    sampleNewsroom({
      relationships: [sampleRelationship(), sampleRelationship({ id: sampleId(60), ...law })],
    }),
  );
  const found = (filter: object) => find(filter).map(({ id }) => id);
  expect(found({})).toHaveLength(2);
  expect(found({ entity: ids.entity })).toEqual([ids.relationship, sampleId(60)]);
  expect(found({ entity: ids.otherEntity })).toEqual([ids.relationship]);
  expect(found({ instrument: ids.instrument })).toEqual([sampleId(60)]);
  expect(found({ entity: ids.otherEntity, instrument: ids.instrument })).toEqual([]);
});

test('only photos that a page shows are shown, each once', () => {
  const upload = { type: 'upload', relationTo: 'photos', value: sampleId(70) };
  const photos = [70, 71, 72, 73].map((number) => samplePhoto({ id: sampleId(number) }));
  const newsroom = sampleNewsroom({
    photos,
    articles: [article(1, { heroPhoto: sampleId(70), body: bodyOf(upload) })],
  });
  const portrait = newsroom.authors.map((author) => ({ ...author, photo: sampleId(72) }));
  const { shownPhotos } = indexContent({ ...newsroom, authors: portrait });
  expect(shownPhotos.map(({ id }) => id)).toEqual([sampleId(70), sampleId(72)]);
});

test('entities are in the order of a dictionary, numbers by size', () => {
  const names = ['Office 39', 'Office 8', 'amisan', 'Žilina', '아미산'];
  const entities = names.map((name, i) =>
    sampleEntity({ id: sampleId(80 + i), name, slug: `e${i}` }),
  );
  const { newsroom } = indexContent(sampleNewsroom({ entities }));
  expect(newsroom.entities.map(({ name }) => name)).toEqual([
    'amisan',
    'Office 8',
    'Office 39',
    'Žilina',
    '아미산',
  ]);
});

test('two documents with one slug are refused', () => {
  const articles = [sampleArticle(), sampleArticle({ id: ids.otherArticle })];
  const failing = () => indexContent(sampleNewsroom({ articles }));
  expect(failing).toThrow(DuplicateSlug);
  expect(failing).toThrow(
    `articles ${ids.otherArticle} and ${ids.article} have the same slug "cars-on-show": give one another.`,
  );
});
