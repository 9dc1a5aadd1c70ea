import { slugify } from '../../src/fields/slugify.ts';
import { pickAt, randomOf } from './random.ts';
import {
  idOf,
  objectIdOf,
  published,
  type RawDocument,
  reference,
  rowIds,
} from './raw-document.ts';
import { sentences } from './sentences.ts';
import { corpusSizes, deskFounded } from './sizes.ts';
import { syllables } from './words.ts';

const stamps = { createdAt: deskFounded, updatedAt: deskFounded };

const entityKinds = [
  { type: 'Company', latin: 'Trading Company', hangul: '무역회사' },
  { type: 'Organization', latin: 'Service Center', hangul: '봉사소' },
  { type: 'PublicBody', latin: 'Committee', hangul: '위원회' },
  { type: 'Address', latin: 'District', hangul: '구역' },
  { type: 'Person', latin: '', hangul: '' },
] as const;

/** The names of an entity: no two have the same. */
export function entityNames(index: number): { latin: string; hangul: string } {
  const [firstLatin, firstHangul] = pickAt(syllables, index % syllables.length);
  const second = (index + 7 * Math.floor(index / syllables.length) + 3) % syllables.length;
  const [secondLatin, secondHangul] = pickAt(syllables, second);
  const kind = pickAt(entityKinds, index % entityKinds.length);
  return {
    latin: `${firstLatin}${secondLatin.toLowerCase()} ${kind.latin}`.trim(),
    hangul: `${firstHangul}${secondHangul}${kind.hangul}`,
  };
}

export function entity(index: number): RawDocument {
  const { latin, hangul } = entityNames(index);
  const nextId = rowIds('entities', index);
  const nameSource = index % corpusSizes.sources;
  return {
    _id: objectIdOf('entities', index),
    ...stamps,
    type: pickAt(entityKinds, index % entityKinds.length).type,
    name: latin,
    slug: slugify(latin),
    earlierSlugs: [],
    summary: sentences(randomOf(5, index), 3),
    lastReviewed: new Date(Date.UTC(2026, index % 6, 10, 12)),
    names: [
      { value: latin, kind: 'official', lang: 'en', script: 'Latn', id: nextId() },
      {
        value: hangul,
        kind: 'official',
        lang: 'ko',
        script: 'Hang',
        source: objectIdOf('sources', nameSource),
        id: nextId(),
      },
    ],
    identifiers: [],
    topics: index % 7 === 0 ? ['gov.soe'] : [],
    ...published([reference('sources', nameSource)]),
  };
}

/** Numbers of an instrument's paragraphs: 1 to 10, of which the eighth has two parts. */
export const paragraphNumbers = '1 2 3 4 5 6 7 8 8(a) 8(b) 9 10'.split(' ');

export function legalInstrument(index: number): RawDocument {
  const symbol = symbolOf(index);
  const random = randomOf(6, index);
  const nextId = rowIds('legal-instruments', index);
  return {
    _id: objectIdOf('legal-instruments', index),
    ...stamps,
    symbol,
    slug: slugify(symbol),
    title: `Resolution ${9001 + index}`,
    adopted: new Date(Date.UTC(2006 + index, index, 14, 12)),
    body: 'United Nations Security Council',
    summary: sentences(random, 2),
    paragraphs: paragraphNumbers.map((number, position) => ({
      number,
      anchor: `para-${(number.match(/[a-z0-9]+/g) ?? []).join('-')}`,
      summary: sentences(random, 2),
      measures: position % 4 === 2 ? [measure(nextId())] : [],
      id: nextId(),
    })),
    ...published([]),
  };
}

/** Four of five lead to another entity, the fifth to a paragraph of law. */
export function relationship(index: number): RawDocument {
  const subject = (index * 13) % corpusSizes.entities;
  const isLegal = index % 5 === 4;
  const object = (subject + 1 + ((index * 29) % (corpusSizes.entities - 1))) % corpusSizes.entities;
  const instrument = index % corpusSizes['legal-instruments'];
  // A designation rests on an official document: every fifth source is one.
  const sourceIndex = (index * 3 + (isLegal ? 4 : 0)) % corpusSizes.sources;
  const paragraph = pickAt(paragraphNumbers, index % paragraphNumbers.length);
  const end = isLegal
    ? `designated under · ${symbolOf(instrument)} ¶ ${paragraph}`
    : `operated by · ${entityNames(object).latin}`;
  return {
    _id: objectIdOf('relationships', index),
    ...stamps,
    title: `${entityNames(subject).latin} · ${end}`,
    subject: objectIdOf('entities', subject),
    predicate: isLegal ? 'designatedUnder' : 'operatedBy',
    object: isLegal ? null : objectIdOf('entities', object),
    instrument: isLegal ? objectIdOf('legal-instruments', instrument) : null,
    paragraph: isLegal ? paragraph : null,
    startDate: `${2008 + (index % 15)}`,
    statementType: 'reported',
    confidence: isLegal ? 'high' : 'moderate',
    sources: [objectIdOf('sources', sourceIndex)],
    note: sentences(randomOf(7, index), 1),
    ...published([
      reference('entities', subject),
      isLegal
        ? `legal-instruments:${idOf('legal-instruments', instrument)}`
        : reference('entities', object),
      reference('sources', sourceIndex),
    ]),
  };
}

function symbolOf(index: number): string {
  return `S/RES/${9001 + index} (${2006 + index})`;
}

function measure(id: string) {
  return {
    type: 'vehicles',
    direction: 'toDprk',
    bound: 'All Member States',
    goods: 'Vehicles and parts',
    id,
  };
}
