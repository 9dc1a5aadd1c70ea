import { expect, test } from 'vitest';
import { DuplicateSlug } from '../cms/errors.ts';
import type { Newsroom } from '../cms/newsroom.ts';
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
} from '../cms/sample-newsroom.ts';
import { queryKey } from './content-reader.ts';
import { readerOf } from './reader-of.ts';
import { allStories, type ListName, listOf } from './topics.ts';

const at = (day: string) => ({ datePublished: `${day}T00:00:00.000Z` });
const article = (number: number, changes: object = {}) =>
  sampleArticle({ id: sampleId(100 + number), slug: `article-${number}`, ...changes });
const reader = (changes: Partial<Newsroom>) => readerOf(sampleNewsroom(changes));
const numbers = (found: readonly string[]) => found.map((id) => Number.parseInt(id, 16) - 100);

test('articles are found by what they are filed, signed, tagged and cited with', () => {
  const mention = inlineBlock({ blockType: 'mention', entity: ids.otherEntity, text: 'it' });
  const citation = { blockType: 'legalCitation', instrument: ids.instrument, text: '7' };
  const content = reader({
    articles: [
      article(1, { section: sampleId(50), about: [ids.entity] }),
      article(2, { bylines: [{ author: sampleId(51), role: 'photos' }], mentions: [ids.entity] }),
      article(3, { body: bodyOf(paragraphNode(mention)) }),
      article(4, { legalReferences: [{ instrument: ids.instrument, paragraph: '7' }] }),
      article(5, { body: bodyOf(paragraphNode(inlineBlock(citation))) }),
    ],
  });
  const find = (of: ListName) => numbers(content.query('newest', { of, count: 99 }));
  expect(find(allStories)).toEqual([5, 4, 3, 2, 1]);
  expect(find(listOf.section(sampleId(50)))).toEqual([1]);
  expect(find(listOf.author(sampleId(51)))).toEqual([2]);
  expect(find(listOf.entity(ids.entity))).toEqual([2, 1]);
  expect(find(listOf.entity(ids.otherEntity))).toEqual([3]);
  expect(find(listOf.instrument(ids.instrument))).toEqual([5]);
  expect(find(listOf.paragraph(ids.instrument, '7'))).toEqual([4]);
  expect(find(listOf.section('nowhere'))).toEqual([]);
  expect(content.query('storyCounts', {})).toEqual({ [ids.entity]: 2, [ids.otherEntity]: 1 });
});

test('a paragraph gets its first page of older stories with the fortieth that cites it', () => {
  const legalReferences = [{ instrument: ids.instrument, paragraph: '7' }];
  const cites = (index: number) => article(index, { legalReferences });
  const content = reader({ articles: Array.from({ length: 39 }, (_, index) => cites(index)) });
  expect(content.query('paragraphArchives', {})).toEqual({});
  content.changed();
  content.content.put('articles', cites(39));
  expect(content.changed()).toContain(queryKey('paragraphArchives', {}));
  expect(content.query('paragraphArchives', {})).toEqual({
    [listOf.paragraph(ids.instrument, '7')]: 1,
  });
});

test('pages of a list: the head, page 1 with the oldest, none beyond', () => {
  const articles = Array.from({ length: 45 }, (_, index) => article(index));
  const content = reader({ articles });
  const page = (number: number | 'head') => content.query('list', { of: allStories, page: number });
  expect(numbers(page('head')?.ids ?? [])).toEqual(
    Array.from({ length: 25 }, (_, index) => 44 - index),
  );
  expect(numbers(page(1)?.ids ?? [])).toEqual(Array.from({ length: 20 }, (_, index) => 19 - index));
  expect(page(1)?.pager).toEqual({ newer: 'head', older: null, numbers: [1] });
  expect(page(2)).toBeNull();
  expect(content.query('archive', {})).toBe(1);
  expect(content.query('archives', { collection: 'sections' })).toEqual([
    { slug: 'trade', pages: 1 },
  ]);
  expect(content.query('archives', { collection: 'entities' })).toEqual([]);
  expect(numbers(content.query('newest', { of: allStories, count: 2 }))).toEqual([44, 43]);
});

test('months and what changed in them, the newest first', () => {
  const modified = '2025-03-01T00:00:00.000Z';
  const content = reader({
    articles: [
      article(1, at('2025-01-01')),
      article(2, { ...at('2025-01-02'), dateModified: modified }),
      article(3, at('2024-12-31')),
    ],
  });
  expect(content.query('months', {})).toEqual(['2025-01', '2024-12']);
  expect(content.query('month', { month: '2025-01' })).toEqual([
    { slug: 'article-2', photo: null, modified },
    { slug: 'article-1', photo: null, modified: '2025-01-01T00:00:00.000Z' },
  ]);
  expect(content.query('monthModified', { month: '2025-01' })).toBe(modified);
});

test('the latest are those of the hours before the newest, whatever the clock says', () => {
  const content = reader({
    articles: [
      article(1, at('2025-01-01')),
      article(2, at('2025-01-02')),
      article(3, at('2025-01-03')),
    ],
  });
  const ids = content.query('newest', { of: allStories, count: 3 });
  expect(content.query('latest', { hours: 48, most: 1000 })).toEqual(ids.slice(0, 2));
  expect(content.query('latest', { hours: 48, most: 1 })).toEqual(ids.slice(0, 1));
  expect(reader({ articles: [] }).query('latest', { hours: 48, most: 1000 })).toEqual([]);
});

test('an earlier slug leads to who had it, but belongs to who has it now', () => {
  const content = reader({
    articles: [
      article(1, { earlierSlugs: ['old', 'article-2'], ...at('2025-01-01') }),
      article(2, at('2025-01-02')),
      article(3, { earlierSlugs: ['old', 'article-3'], ...at('2025-01-03') }),
    ],
  });
  const find = (slug: string) => content.query('articleAt', { slug });
  expect(find('article-1')).toEqual({ id: sampleId(101), as: 'article' });
  expect(find('article-2')).toEqual({ id: sampleId(102), as: 'article' });
  expect(find('article-3')).toEqual({ id: sampleId(103), as: 'article' });
  expect(find('old')).toEqual({ id: sampleId(103), as: 'moved' });
  expect(find('nowhere')).toBeNull();
  expect(content.query('redirects', {})).toEqual([{ from: 'old', to: 'article-3' }]);
  expect(content.query('articleSlugs', {})).toEqual(['article-1', 'article-2', 'article-3', 'old']);
});

test('earlier slugs of sections, authors and entities lead in one step, and nowhere in a circle', () => {
  const entity = (number: number, changes: object) =>
    sampleEntity({ id: sampleId(80 + number), slug: `e${number}`, ...changes });
  const content = reader({
    entities: [
      entity(1, { earlierSlugs: ['old', 'e2'], mergedInto: sampleId(82) }),
      entity(2, { mergedInto: sampleId(83) }),
      entity(3, { earlierSlugs: ['older', 'e3'] }),
      entity(4, { earlierSlugs: ['round'], mergedInto: sampleId(85) }),
      entity(5, { mergedInto: sampleId(84) }),
      entity(6, { earlierSlugs: ['old'] }),
    ],
  });
  expect(content.query('moved', { collection: 'entities' })).toEqual([
    { from: 'old', to: 'e3' },
    { from: 'older', to: 'e3' },
    { from: 'round', to: 'e4' },
  ]);
  const at = (slug: string) => content.query('formerlyAt', { collection: 'entities', slug });
  expect(at('old')).toBe(sampleId(81));
  expect(at('e2')).toBeNull();
  expect(content.query('slugs', { collection: 'entities' }).toSorted()).toEqual([
    'e1',
    'e2',
    'e3',
    'e4',
    'e5',
    'e6',
    'old',
    'older',
    'round',
  ]);
});

test('only the files of photos that a page shows are on the site, each once', () => {
  const upload = { type: 'upload', relationTo: 'photos', value: sampleId(70) };
  const photos = [70, 71, 72, 73].map((number) => samplePhoto({ id: sampleId(number) }));
  const authors = sampleNewsroom().authors.map((each) => ({ ...each, photo: sampleId(72) }));
  const articles = [
    article(1, { heroPhoto: sampleId(70), body: bodyOf(upload) }),
    article(2, { body: bodyOf({ ...upload, value: sampleId(73) }) }),
  ];
  const content = reader({ photos, authors, articles });
  const names = content.query('photoNames', { type: 'image/webp' });
  expect(new Set(names).size).toBe(names.length);
  expect([...new Set(names.map((name) => name.slice(0, 24)))]).toEqual(
    [70, 72, 73].map((number) => sampleId(number)),
  );
  const [name = ''] = names;
  expect(content.query('photoFile', { name })).toMatchObject({ photo: sampleId(70) });
  expect(content.query('photoFile', { name: name.replace(sampleId(70), sampleId(71)) })).toBeNull();
});

test('entities are in the order of a dictionary, numbers by size', () => {
  const names = ['Office 39', 'Office 8', 'amisan', 'Žilina', '아미산'];
  const entities = names.map((name, i) =>
    sampleEntity({ id: sampleId(80 + i), name, slug: `e${i}` }),
  );
  const found = reader({ entities }).query('ordered', { collection: 'entities' });
  expect(found.map(({ slug }) => slug)).toEqual(['e2', 'e1', 'e0', 'e3', 'e4']);
});

test('related stories are those around an article in the lists of its entities', () => {
  const mentions = [ids.entity];
  const content = reader({
    articles: [
      article(1, { mentions, ...at('2025-01-01') }),
      article(2, { about: [ids.entity], ...at('2025-01-09') }),
      article(3, { mentions, ...at('2025-01-02') }),
      article(4),
    ],
  });
  const related = (number: number) =>
    numbers(content.query('related', { id: sampleId(100 + number) }));
  expect(related(1)).toEqual([2, 3]);
  expect(related(4)).toEqual([]);
  expect(content.query('related', { id: ids.hidden })).toEqual([]);
});

test('by slug, and relationships by their ends', () => {
  const content = reader({});
  expect(content.query('at', { collection: 'authors', slug: 'jane-doe' })).toBe(ids.author);
  expect(content.query('at', { collection: 'authors', slug: 'nobody' })).toBeNull();
  expect(content.query('edges', { end: ids.otherEntity })).toEqual([ids.relationship]);
});

test('two documents with one slug are refused', () => {
  const failing = () =>
    reader({ articles: [sampleArticle(), article(1, { slug: 'cars-on-show' })] });
  expect(failing).toThrow(DuplicateSlug);
  expect(failing).toThrow(
    `articles ${ids.article} and ${sampleId(101)} have the same slug "cars-on-show": give one another.`,
  );
});
