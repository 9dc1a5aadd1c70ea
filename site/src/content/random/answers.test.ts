import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContentReader, queryKey, type ReadKey } from '../content-reader.ts';
import { photoRenditions } from '../photo-files.ts';
import type { QueryArguments, QueryName } from '../queries.ts';
import { allStories, listOf } from '../topics.ts';
import { anyArchive } from './article.ts';
import { putSettings } from './change.ts';
import { anyBeginning, anyChange } from './document.ts';
import { Follower, outcome } from './follower.ts';
import { collections, months, paragraphs, photos, pool, slugsOf } from './pool.ts';

const anyHistory = fc.record({
  beginning: anyBeginning,
  archive: anyArchive,
  batches: fc.array(fc.array(anyChange, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
});

test('after any changes, every answer is that of who starts afresh, and every other answer is said', () => {
  fc.assert(
    fc.property(anyHistory, ({ beginning, archive, batches }) => {
      const follower = new Follower([putSettings(), ...beginning, ...archive]);
      let before = answersOf(follower.reader);
      for (const batch of batches) {
        for (const change of batch) follower.apply(change);
        const changed = follower.reader.changed();
        const after = answersOf(follower.reader);
        expect(after).toEqual(answersOf(follower.startedAfresh().reader));
        const differing = [...after.keys()].filter((key) => after.get(key) !== before.get(key));
        expect(differing.filter((key) => !changed.has(key))).toEqual([]);
        before = after;
      }
    }),
    { numRuns: 40 },
  );
});

/** The answers to all questions there are, by key. */
function answersOf(reader: ContentReader): Map<ReadKey, string> {
  return new Map(
    questions.map(([key, ask]) => [key, JSON.stringify(outcome(() => ask(reader)))] as const),
  );
}

type Question = readonly [ReadKey, (reader: ContentReader) => unknown];

const lists = [
  allStories,
  ...pool.sections.map(listOf.section),
  ...pool.authors.map(listOf.author),
  ...pool.entities.map(listOf.entity),
  ...pool['legal-instruments'].map(listOf.instrument),
  ...pool['legal-instruments'].flatMap((id) => paragraphs.map((n) => listOf.paragraph(id, n))),
  ...months.map(listOf.month),
];
const pages = ['head', 1, 2, 3] as const;
const movingCollections = ['sections', 'authors', 'entities'] as const;
const orderedCollections = [...movingCollections, 'legal-instruments'] as const;
const fileNames = new Set(photos.flatMap(photoRenditions).map(({ fileName }) => fileName));
const ends = [...pool.entities, ...pool['legal-instruments']];

const questions: Question[] = [
  ...collections.flatMap((collection) =>
    pool[collection].map(
      (id): Question => [`${collection}:${id}`, (reader) => reader.document(collection, id)],
    ),
  ),
  ...pool.articles.map((id): Question => [`article-heads:${id}`, (reader) => reader.head(id)]),
  ['site-settings:site-settings', (reader) => reader.settings()],
  ...lists.flatMap((of) => pages.map((page) => question('list', { of, page }))),
  ...lists.flatMap((of) => [1, 5, 99].map((count) => question('newest', { of, count }))),
  ...pool.articles.map((id) => question('related', { id })),
  question('archive', {}),
  ...orderedCollections.map((collection) => question('archives', { collection })),
  question('paragraphArchives', {}),
  ...pages.map((page) => question('corrections', { page })),
  question('correctionPages', {}),
  question('months', {}),
  ...months.map((month) => question('month', { month })),
  ...months.map((month) => question('monthModified', { month })),
  question('articleIds', {}),
  ...[1, 99].map((most) => question('latest', { hours: 48, most })),
  question('articleSlugs', {}),
  question('redirects', {}),
  question('gone', {}),
  ...slugsOf('articles').map((slug) => question('articleAt', { slug })),
  ...orderedCollections.flatMap((collection) =>
    slugsOf(collection).map((slug) => question('at', { collection, slug })),
  ),
  ...orderedCollections.map((collection) => question('ordered', { collection })),
  ...movingCollections.flatMap((collection) => [
    question('slugs', { collection }),
    question('moved', { collection }),
    ...slugsOf(collection).map((slug) => question('formerlyAt', { collection, slug })),
  ]),
  ...ends.map((end) => question('edges', { end })),
  ...[pool.entities, ends].map((some) => question('edgesAmong', { ends: some })),
  ...pool.articles.map((article) => question('comments', { article })),
  question('storyCounts', {}),
  ...(['image/webp', 'image/avif'] as const).map((type) => question('photoNames', { type })),
  ...[...fileNames].map((name) => question('photoFile', { name })),
];

function question<N extends QueryName>(name: N, args: QueryArguments<N>): Question {
  return [queryKey(name, args), (reader) => reader.query(name, args)];
}
