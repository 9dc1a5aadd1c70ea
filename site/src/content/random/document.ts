import { author } from '@dateline/shared/public/author.ts';
import { legalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import { retraction } from '@dateline/shared/public/retraction.ts';
import { section } from '@dateline/shared/public/section.ts';
import fc from 'fast-check';
import {
  sampleComment,
  sampleEntity,
  sampleRelationship,
  sampleSource,
} from '../../cms/sample-newsroom.ts';
import { anyArticle } from './article.ts';
import { type Change, put, putArticle, putSettings, remove } from './change.ts';
import {
  collections,
  days,
  one,
  photos,
  pool,
  rarely,
  sharedSlugs,
  slugged,
  some,
} from './pool.ts';

const name = fc.constantFrom('Kim', 'Lee', 'Office 8', 'Office 39');

/** One document's id with its slug and those that it had. */
function moving(ids: readonly string[]) {
  return fc
    .record({ document: slugged(ids), earlierSlugs: some(sharedSlugs) })
    .map(({ document, earlierSlugs }) => ({ ...document, earlierSlugs }));
}

const anySection = fc
  .record({ document: moving(pool.sections), name, order: fc.constantFrom(1, 2) })
  .map(({ document, ...fields }) => put('sections', section.parse({ ...document, ...fields })));

const anyAuthor = fc
  .record({ document: moving(pool.authors), name, photo: rarely(pool.photos) })
  .map(({ document, ...fields }) => put('authors', author.parse({ ...document, ...fields })));

const anyEntity = fc
  .record({ document: moving(pool.entities), name, mergedInto: rarely(pool.entities) })
  .map(({ document, ...fields }) => put('entities', sampleEntity({ ...document, ...fields })));

const anyInstrument = fc
  .record({ document: slugged(pool['legal-instruments']), symbol: name, day: one(days) })
  .map(({ document, symbol, day }) => {
    const adopted = `${day}T00:00:00.000Z`;
    const fields = { ...document, symbol, adopted, title: 'Resolution', body: 'Security Council' };
    return put('legal-instruments', legalInstrument.parse(fields));
  });

const anyRelationship = fc
  .record({
    id: one(pool.relationships),
    subject: one(pool.entities),
    object: one(pool.entities),
    instrument: rarely(pool['legal-instruments']),
  })
  .map(({ instrument, object, ...fields }) => {
    const legal = { object: null, predicate: 'designatedUnder', instrument };
    const end = instrument ? legal : { object };
    return put('relationships', sampleRelationship({ ...fields, ...end }));
  });

const anyRetraction = fc
  .record({
    document: slugged(pool.retractions.slice(0, 24)),
    earlierSlugs: some(sharedSlugs),
    notice: fc.constantFrom('It was wrong.', 'It was not ours.'),
  })
  .map(({ document, ...fields }) =>
    put(
      'retractions',
      retraction.parse({ ...document, ...fields, date: '2025-05-01T00:00:00.000Z' }),
    ),
  );

const anyPhoto = fc.constantFrom(...photos).map((photo) => put('photos', photo));

const anySource = fc
  .record({ id: one(pool.sources), title: name })
  .map((fields) => put('sources', sampleSource(fields)));

const anyComment = fc
  .record({ id: one(pool.comments), article: one(pool.articles.slice(0, 3)), name })
  .map((fields) => put('comments', sampleComment(fields)));

/** For tests: all sections, authors, photos and so on, or some of them. */
export const anyBeginning: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(anySection, anyAuthor, anyEntity, anyInstrument, anyRelationship, anyPhoto, anySource),
  { minLength: 5, maxLength: 20 },
);

const anyPut = fc.oneof(
  { weight: 10, arbitrary: anyArticle.map(putArticle) },
  { weight: 4, arbitrary: anyRetraction },
  { weight: 3, arbitrary: anySection },
  { weight: 3, arbitrary: anyAuthor },
  { weight: 3, arbitrary: anyEntity },
  { weight: 1, arbitrary: anyInstrument },
  { weight: 2, arbitrary: anyRelationship },
  { weight: 3, arbitrary: anyPhoto },
  { weight: 1, arbitrary: anySource },
  { weight: 3, arbitrary: anyComment },
  { weight: 1, arbitrary: name.map((each) => putSettings({ name: each })) },
);

const anyRemoval = fc.oneof(
  { weight: 5, arbitrary: one(pool.articles).map((id) => remove('articles', id)) },
  ...collections.map((collection) => ({
    weight: 1,
    arbitrary: one(pool[collection]).map((id) => remove(collection, id)),
  })),
);

/** For tests: any one change; a removal may be of something that is not there. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: anyPut },
  { weight: 1, arbitrary: anyRemoval },
);
