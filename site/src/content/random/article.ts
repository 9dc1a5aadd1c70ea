import { article } from '@dateline/shared/public/article.ts';
import fc from 'fast-check';
import { articleAnswer, bodyOf, inlineBlock, paragraphNode } from '../../cms/sample-newsroom.ts';
import { type Change, putArticle } from './change.ts';
import {
  days,
  one,
  ownSlug,
  paragraphs,
  pool,
  rarely,
  sharedSlugs,
  slugged,
  some,
} from './pool.ts';

/** Some of the archive, from its first to its last, and one that is not in it. */
const changing = pool.articles.filter((_, index) => index % 11 === 2);

/** For tests: an article that comes or changes. */
export const anyArticle = fc
  .record({
    headline: fc.constantFrom('Cars on show', 'Ships at sea'),
    document: slugged(changing),
    earlierSlugs: fc.oneof(fc.constant([]), some(sharedSlugs)),
    section: one(pool.sections),
    authors: some(pool.authors),
    about: some(pool.entities),
    mentions: some(pool.entities),
    inText: rarely(pool.entities),
    photoInText: rarely(pool.photos),
    heroPhoto: rarely(pool.photos),
    cited: fc.option(
      fc.record({ instrument: one(pool['legal-instruments']), paragraph: rarely(paragraphs) }),
    ),
    day: one(days),
    corrections: fc.array(
      one(days).map((day) => ({ date: `${day}T00:00:00.000Z`, wrong: 'It was ten.', right: day })),
      { maxLength: 3 },
    ),
    dateModified: rarely(['2025-04-01T00:00:00.000Z', '2025-04-02T00:00:00.000Z']),
  })
  .map(({ document, authors, inText, photoInText, cited, day, ...fields }) =>
    article.parse(
      articleAnswer({
        ...document,
        ...fields,
        bylines: [
          { name: 'A guest', role: 'reporting' },
          ...authors.map((each) => ({ author: each, role: 'photos' })),
        ],
        legalReferences: cited ? [cited] : [],
        claims: cited ? [{ statement: 'So it is.', statementType: 'reported', ...cited }] : [],
        datePublished: `${day}T00:00:00.000Z`,
        body: bodyOf(
          ...(photoInText ? [{ type: 'upload', relationTo: 'photos', value: photoInText }] : []),
          paragraphNode(
            ...(inText ? [inlineBlock({ blockType: 'mention', entity: inText, text: 'it' })] : []),
          ),
        ),
      }),
    ),
  );

/** For tests: articles that fill lists to the edges of their pages, and to those of what may be related. */
export const anyArchive: fc.Arbitrary<Change[]> = fc
  .constantFrom(0, 0, 0, 19, 38, 39, 40, 41, 60, 62, 75, 75)
  .map((size) => pool.articles.slice(0, size).map(archived));

function archived(id: string, index: number): Change {
  return putArticle(
    article.parse(
      articleAnswer({
        id,
        slug: ownSlug(id),
        section: pool.sections[0],
        bylines: [{ author: pool.authors[0], role: 'reporting' }],
        // So few are about it that one at the edge of what may be related is among the nearest.
        about: index % 13 === 0 ? [pool.entities[0]] : [],
        mentions: [pool.entities[0]],
        // As many corrections as fill pages of their own.
        corrections: [
          { date: '2025-03-01T00:00:00.000Z', wrong: 'It was ten.', right: `${index}` },
        ],
        // Every other one at the same moment as the one before.
        datePublished: new Date(Date.UTC(2025, 1, 1, index >> 1)).toISOString(),
      }),
    ),
  );
}
