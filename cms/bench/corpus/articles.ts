import { slugify } from '../../src/fields/slugify.ts';
import { articleBody } from './body.ts';
import { paragraphNumbers } from './knowledge.ts';
import { type Random, randomOf } from './random.ts';
import { objectIdOf, published, type RawDocument, reference, rowIds } from './raw-document.ts';
import { capital, headline, sentence } from './sentences.ts';
import { corpusEnd, corpusSizes, corpusYears } from './sizes.ts';
import { nouns } from './words.ts';

/** Every fiftieth story is a background piece that newer ones link to; no other is linked to. */
export const backgroundEvery = 50;

const hour = 3_600_000;
const year = 365.25 * 24 * hour;
const entityIndexes = Array.from({ length: corpusSizes.entities }, (_, index) => index);

/** Story `index` of `count`, counted from the oldest. */
export function article(index: number, count: number): RawDocument {
  const random = randomOf(8, index);
  const nextId = rowIds('articles', index);
  const [first = 0, second = 0, third = 0] = random.several(entityIndexes, 3);
  const about = random.below(10) === 0 ? [...new Set([first, second, 0])] : [first, second];
  const mentions = about.includes(third) ? [] : [third];
  const links = relations(index, random);
  const { section, author, hero, source, law, linked } = links;
  const title = `${headline(random)}: file ${index + 1}`;
  const datePublished = new Date(momentOf(index, count));
  return {
    _id: objectIdOf('articles', index),
    createdAt: new Date(datePublished.getTime() - 2 * hour),
    updatedAt: datePublished,
    kicker: capital(random.pick(nouns)),
    headline: title,
    standfirst: sentence(random),
    ...(hero === null ? {} : { heroPhoto: objectIdOf('photos', hero) }),
    body: articleBody(
      random,
      { entities: [...about, ...mentions], source, article: linked, law },
      nextId,
    ),
    about: about.map((entity) => objectIdOf('entities', entity)),
    mentions: mentions.map((entity) => objectIdOf('entities', entity)),
    legalReferences: law === null ? [] : [legalReference(law, nextId())],
    claims: law === null ? [] : [claim(sentence(random), source, nextId())],
    corrections: [],
    comments: 'open',
    earlierSlugs: [],
    takenBack: [],
    slug: slugify(title),
    stage: 'published',
    stageSince: datePublished,
    revision: 2,
    saves: [
      {
        revision: 2,
        at: datePublished.toISOString(),
        userName: 'Desk',
        form: null,
        fields: ['headline'],
      },
    ],
    section: objectIdOf('sections', section),
    bylines: [{ author: objectIdOf('authors', author), role: 'reporting', id: nextId() }],
    language: 'en',
    datePublished,
    ...published([
      ...[...about, ...mentions].map((entity) => reference('entities', entity)),
      reference('sections', section),
      reference('authors', author),
      reference('sources', source),
      ...(hero === null ? [] : [reference('photos', hero)]),
      ...(law === null ? [] : [reference('legal-instruments', law.instrument)]),
      ...(linked === null ? [] : [reference('articles', linked)]),
    ]),
  };
}

/** Whether a story may be linked to, and so can't be taken back. */
export function isBackground(index: number): boolean {
  return index % backgroundEvery === 0;
}

function legalReference(law: { instrument: number; paragraph: string }, id: string) {
  const { instrument, paragraph } = law;
  return { instrument: objectIdOf('legal-instruments', instrument), paragraph, id };
}

function claim(statement: string, source: number, id: string) {
  const sources = [objectIdOf('sources', source)];
  return { statement, statementType: 'reported', confidence: 'moderate', sources, id };
}

function relations(index: number, random: Random) {
  const paragraph = random.pick(paragraphNumbers);
  const instrument = random.below(corpusSizes['legal-instruments']);
  return {
    section: random.below(corpusSizes.sections),
    author: random.below(corpusSizes.authors),
    source: random.below(corpusSizes.sources),
    hero: index % 10 === 9 ? Math.floor(index / 10) % corpusSizes.photos : null,
    law: index % 5 === 2 ? { instrument, paragraph } : null,
    linked: index % 4 === 1 ? index - (index % backgroundEvery) : null,
  };
}

/** Evenly over the years, to the second. */
function momentOf(index: number, count: number): number {
  const age = ((count - 1 - index) / count) * corpusYears * year;
  return corpusEnd - Math.floor(age / 1_000) * 1_000;
}
