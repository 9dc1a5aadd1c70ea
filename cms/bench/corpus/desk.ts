import { slugify } from '../../src/fields/slugify.ts';
import { pickAt, randomOf } from './random.ts';
import { objectIdOf, published, type RawDocument, reference, rowIds } from './raw-document.ts';
import { capital, headline, sentence, sentences } from './sentences.ts';
import { corpusSizes, deskFounded } from './sizes.ts';
import { familyNames, givenNames, nouns, places } from './words.ts';

const stamps = { createdAt: deskFounded, updatedAt: deskFounded };
const sectionNames = ['Sanctions', 'Trade', 'Transport', 'Law', 'Politics', 'Economy'] as const;

export function section(index: number): RawDocument {
  const name = pickAt(sectionNames, index);
  return {
    _id: objectIdOf('sections', index),
    ...stamps,
    name,
    slug: slugify(name),
    description: sentence(randomOf(1, index)),
    order: index + 1,
    earlierSlugs: [],
    __v: 0,
  };
}

export function source(index: number): RawDocument {
  const random = randomOf(2, index);
  const types = ['press', 'official', 'stateMedia', 'ngo', 'ownPhoto'] as const;
  return {
    _id: objectIdOf('sources', index),
    ...stamps,
    type: pickAt(types, index % types.length),
    title: headline(random),
    publisher: `${capital(random.pick(nouns))} of ${random.pick(places)}`,
    url: `https://archive.example/documents/${index + 1}`,
    retrieved: new Date(Date.UTC(2018 + (index % 8), index % 12, 15, 12)),
    language: 'en',
    ...published([]),
  };
}

export function authorName(index: number): string {
  return `${pickAt(givenNames, index)} ${pickAt(familyNames, index)}`;
}

export function author(index: number): RawDocument {
  const name = authorName(index);
  const photo = index % corpusSizes.photos;
  const nextId = rowIds('authors', index);
  return {
    _id: objectIdOf('authors', index),
    ...stamps,
    name,
    slug: slugify(name),
    jobTitle: index < 3 ? 'Editor' : 'Reporter',
    bio: sentences(randomOf(3, index), 2),
    photo: objectIdOf('photos', photo),
    links: [{ label: 'Profile', url: `https://people.example/${slugify(name)}`, id: nextId() }],
    earlierSlugs: [],
    ...published([reference('photos', photo)]),
  };
}

/** The global, as it stands in the collection `globals`. */
export function siteSettings(siteUrl: string): RawDocument {
  return {
    _id: objectIdOf('sections', 1_000),
    ...stamps,
    globalType: 'site-settings',
    name: 'The Long Record',
    tagline: 'Trade, law and what was seen',
    url: siteUrl,
    language: 'en',
    timeZone: 'Asia/Seoul',
    navigation: [{ label: 'People and places', href: '/entities/', id: rowIds('sections', 1)() }],
    about: sentences(randomOf(4, 0), 4),
    contactEmail: 'desk@record.example',
    social: [],
    __v: 0,
  };
}
