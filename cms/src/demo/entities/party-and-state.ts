import type { DemoEntity } from '../types.ts';

export const partyAndState: DemoEntity[] = [
  {
    key: 'workers-party',
    type: 'Organization',
    name: 'Workers’ Party of Korea',
    slug: 'workers-party-of-korea',
    names: [
      { value: 'Workers’ Party of Korea', lang: 'en', script: 'Latn', kind: 'official' },
      { value: '조선로동당', lang: 'ko-KP', script: 'Hang', kind: 'official' },
      { value: 'WPK', lang: 'en', script: 'Latn', kind: 'abbreviation' },
    ],
    summary:
      'The ruling party of the DPRK. Its departments stand beside, and in practice above, those of the state.',
    topics: ['pol.party'],
    lastReviewedDaysAgo: 30,
  },
  {
    key: 'finance-department',
    type: 'Organization',
    name: 'Finance and Accounting Department',
    slug: 'finance-and-accounting-department',
    names: [
      { value: 'Finance and Accounting Department', lang: 'en', script: 'Latn', kind: 'official' },
      { value: '재정경리부', lang: 'ko-KP', script: 'Hang', kind: 'official' },
    ],
    summary:
      'A department of the Workers’ Party of Korea. It is reported to run the Amisan center, and institutions under the Amisan name are typically affiliated with it.',
    disambiguation: 'A department of the party, not the Ministry of Finance of the Cabinet.',
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'office-8',
    type: 'Organization',
    name: 'Office 8',
    slug: 'office-8',
    names: [
      {
        value: 'Office 8',
        lang: 'en',
        script: 'Latn',
        kind: 'weakAlias',
        source: 'nk-insider-report',
      },
      { value: 'Office No. 8', lang: 'en', script: 'Latn', kind: 'weakAlias' },
    ],
    summary:
      'A unit of the Workers’ Party of Korea, reported to make goods for the leader’s family alone. The Amisan name has been associated with it in the past.',
    disambiguation: 'The number alone is ambiguous: many bodies have an eighth office.',
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'cabinet',
    type: 'PublicBody',
    name: 'Cabinet of the DPRK',
    slug: 'cabinet-of-the-dprk',
    names: [
      { value: 'Cabinet', lang: 'en', script: 'Latn', kind: 'official' },
      { value: '내각', lang: 'ko-KP', script: 'Hang', kind: 'official' },
    ],
    summary:
      'The government of the DPRK. By the official account it is one of three bodies that set up the car center.',
    topics: ['gov'],
    lastReviewedDaysAgo: 30,
  },
  {
    key: 'pyongyang-committee',
    type: 'PublicBody',
    name: 'Pyongyang People’s Committee',
    slug: 'pyongyang-peoples-committee',
    names: [
      { value: 'Pyongyang People’s Committee', lang: 'en', script: 'Latn', kind: 'official' },
      { value: '평양시인민위원회', lang: 'ko-KP', script: 'Hang', kind: 'official' },
    ],
    summary:
      'The administration of the capital; by the official account, a co-founder of the car center.',
    topics: ['gov.admin'],
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'hwasong-committee',
    type: 'PublicBody',
    name: 'Hwasong District People’s Committee',
    slug: 'hwasong-district-peoples-committee',
    names: [
      {
        value: 'Hwasong District People’s Committee',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
      },
    ],
    summary:
      'The administration of the district; by the official account, a co-founder of the car center.',
    topics: ['gov.admin'],
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'kim-jong-un',
    type: 'Person',
    name: 'Kim Jong-un',
    slug: 'kim-jong-un',
    names: [
      { value: 'Kim Jong-un', lang: 'en', script: 'Latn', kind: 'official', romanisation: 'house' },
      {
        value: 'Kim Jong Un',
        lang: 'en',
        script: 'Latn',
        kind: 'alias',
        romanisation: 'as-published',
      },
      { value: '김정은', lang: 'ko-KP', script: 'Hang', kind: 'official' },
    ],
    identifiers: [
      { scheme: 'wikidata', value: 'Q56226', url: 'https://www.wikidata.org/wiki/Q56226' },
    ],
    summary:
      'The leader of the DPRK and General Secretary of the Workers’ Party of Korea. In April 2025 he visited the car center in Hwasong.',
    topics: ['gov.head', 'role.pep'],
    lastReviewedDaysAgo: 14,
  },
  {
    key: 'kcna',
    type: 'PublicBody',
    name: 'Korean Central News Agency',
    slug: 'korean-central-news-agency',
    names: [
      { value: 'Korean Central News Agency', lang: 'en', script: 'Latn', kind: 'official' },
      { value: '조선중앙통신', lang: 'ko-KP', script: 'Hang', kind: 'official' },
      { value: 'KCNA', lang: 'en', script: 'Latn', kind: 'abbreviation' },
    ],
    summary:
      'The news agency of the state. What it prints is evidence of what the state says, and is filed as an official claim.',
    topics: ['gov'],
    lastReviewedDaysAgo: 30,
  },
];
