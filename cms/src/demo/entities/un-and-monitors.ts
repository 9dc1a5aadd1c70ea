import type { DemoEntity } from '../types.ts';

export const unAndMonitors: DemoEntity[] = [
  {
    key: 'security-council',
    type: 'PublicBody',
    name: 'UN Security Council',
    slug: 'un-security-council',
    names: [
      { value: 'United Nations Security Council', lang: 'en', script: 'Latn', kind: 'official' },
      { value: '유엔 안전보장이사회', lang: 'ko', script: 'Hang', kind: 'official' },
      { value: 'UNSC', lang: 'en', script: 'Latn', kind: 'abbreviation' },
    ],
    identifiers: [
      { scheme: 'wikidata', value: 'Q37470', url: 'https://www.wikidata.org/wiki/Q37470' },
    ],
    summary:
      'Adopts the resolutions that bind Member States, among them those on the DPRK since 2006.',
    topics: ['gov.igo'],
    lastReviewedDaysAgo: 30,
  },
  {
    key: 'committee-1718',
    type: 'PublicBody',
    name: '1718 Committee',
    slug: '1718-committee',
    names: [
      {
        value: 'Security Council Committee established pursuant to resolution 1718 (2006)',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        source: 'un-1718-committee',
      },
      { value: '1718 Committee', lang: 'en', script: 'Latn', kind: 'alias' },
    ],
    summary:
      'The Council’s committee for the measures on the DPRK. It decides on exemptions and on its list of designated persons and bodies.',
    topics: ['gov.igo'],
    startDate: '2006',
    lastReviewedDaysAgo: 12,
  },
  {
    key: 'panel-of-experts',
    type: 'PublicBody',
    name: 'Panel of Experts',
    slug: 'panel-of-experts',
    names: [
      {
        value: 'Panel of Experts established pursuant to resolution 1874 (2009)',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        source: 'un-1874',
      },
      { value: 'the Panel', lang: 'en', script: 'Latn', kind: 'weakAlias' },
    ],
    summary:
      'Experts who gathered and examined evidence on how the measures were kept, and reported to the Committee. Their mandate ended on 30 April 2024.',
    topics: ['gov.igo'],
    disambiguation:
      'The Panel for the DPRK; other sanctions regimes of the Council have panels of their own.',
    startDate: '2009',
    endDate: '2024-04-30',
    lastReviewedDaysAgo: 12,
  },
  {
    key: 'msmt',
    type: 'Organization',
    name: 'Multilateral Sanctions Monitoring Team',
    slug: 'multilateral-sanctions-monitoring-team',
    names: [
      {
        value: 'Multilateral Sanctions Monitoring Team',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        source: 'msmt-statement',
      },
      { value: 'MSMT', lang: 'en', script: 'Latn', kind: 'abbreviation' },
    ],
    summary:
      'A group of governments that set out in October 2024 to watch and report on the measures. It has no mandate from the Council.',
    startDate: '2024-10',
    lastReviewedDaysAgo: 12,
  },
];
