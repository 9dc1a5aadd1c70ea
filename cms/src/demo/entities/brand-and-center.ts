import type { DemoEntity } from '../types.ts';

export const brandAndCenter: DemoEntity[] = [
  {
    key: 'amisan-center',
    type: 'Company',
    name: 'Amisan Automobile Technology Service Center',
    slug: 'amisan-automobile-technology-service-center',
    names: [
      {
        value: 'Amisan Automobile Technology Service Center',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        romanisation: 'as-published',
        from: '2025-04',
        source: 'nk-insider-report',
      },
      {
        value: 'Hwasong Vehicle Electrical Service Center',
        lang: 'en',
        script: 'Latn',
        kind: 'previous',
        romanisation: 'as-published',
        to: '2025-04',
        source: 'nk-insider-report',
      },
      {
        value: 'Hwasong General Vehicle Service Center',
        lang: 'en',
        script: 'Latn',
        kind: 'alias',
        romanisation: 'as-published',
        to: '2025-04',
        source: 'state-media-visit',
      },
      {
        value: 'Amisan Center',
        lang: 'en',
        script: 'Latn',
        kind: 'alias',
        source: 'nk-insider-report',
      },
      { value: 'the center', lang: 'en', script: 'Latn', kind: 'weakAlias' },
    ],
    summary:
      'A car showroom and service center in the Hwasong district of Pyongyang. It is reported to be run by the ruling party’s Finance and Accounting Department and, going by published photographs, to sell and hire out expensive cars more than it mends them. Officially, the Cabinet and two people’s committees set it up.',
    topics: ['gov.soe'],
    disambiguation: 'Known under the name of its district until April 2025.',
    lastReviewedDaysAgo: 6,
  },
  {
    key: 'amisan-brand',
    type: 'Brand',
    name: 'Amisan',
    slug: 'amisan',
    names: [
      {
        value: 'Amisan',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        romanisation: 'as-published',
      },
    ],
    summary:
      'A name carried by farms, ranches, a central bureau and, since April 2025, a car center. Its older association is with the party’s Office 8.',
    lastReviewedDaysAgo: 8,
  },
  {
    key: 'amisan-farms',
    type: 'Organization',
    name: 'Amisan farms',
    slug: 'amisan-farms',
    names: [{ value: 'Amisan farms', lang: 'en', script: 'Latn', kind: 'alias' }],
    summary:
      'Farms reported under the Amisan name. A collective entry: their number and places are not known to the desk.',
    lastReviewedDaysAgo: 8,
  },
  {
    key: 'amisan-ranches',
    type: 'Organization',
    name: 'Amisan ranches',
    slug: 'amisan-ranches',
    names: [{ value: 'Amisan ranches', lang: 'en', script: 'Latn', kind: 'alias' }],
    summary: 'Ranches reported under the Amisan name. A collective entry, like the farms.',
    lastReviewedDaysAgo: 8,
  },
  {
    key: 'amisan-bureau',
    type: 'Organization',
    name: 'Amisan bureau',
    slug: 'amisan-bureau',
    names: [{ value: 'Amisan bureau', lang: 'en', script: 'Latn', kind: 'alias' }],
    summary:
      'A central bureau reported to exist under the Amisan name. The desk has no document that describes its tasks.',
    lastReviewedDaysAgo: 8,
  },
  {
    key: 'toyota-cars',
    type: 'Product',
    name: 'Toyota cars shown at the center',
    slug: 'toyota-cars-shown-at-the-center',
    names: [],
    summary:
      'Cars of the Japanese make that published photographs show at the Amisan center. How and from where they came is not known. Their presence suggests a transfer; it says nothing about the maker’s part in it.',
    lastReviewedDaysAgo: 6,
  },
  {
    key: 'electric-cars',
    type: 'Product',
    name: 'Electric cars shown at the center',
    slug: 'electric-cars-shown-at-the-center',
    names: [],
    summary:
      'Recent electric cars in the same photographs. The desk has not yet settled their makes and models.',
    lastReviewedDaysAgo: 6,
  },
  {
    key: 'toyota',
    type: 'Company',
    name: 'Toyota',
    slug: 'toyota',
    names: [
      { value: 'Toyota Motor Corporation', lang: 'en', script: 'Latn', kind: 'official' },
      { value: 'Toyota', lang: 'en', script: 'Latn', kind: 'alias' },
    ],
    identifiers: [
      { scheme: 'wikidata', value: 'Q53268', url: 'https://www.wikidata.org/wiki/Q53268' },
    ],
    summary:
      'Japanese car maker. It appears in this file only as the make of cars on show in Pyongyang; nothing here says that the company delivered them or knew of them.',
    lastReviewedDaysAgo: 6,
  },
];
