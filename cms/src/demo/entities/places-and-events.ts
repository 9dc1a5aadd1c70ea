import type { DemoEntity } from '../types.ts';

export const placesAndEvents: DemoEntity[] = [
  {
    key: 'pyongyang',
    type: 'Address',
    name: 'Pyongyang',
    slug: 'pyongyang',
    names: [
      {
        value: 'Pyongyang',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        romanisation: 'as-published',
      },
      { value: '평양', lang: 'ko-KP', script: 'Hang', kind: 'official' },
    ],
    identifiers: [
      { scheme: 'wikidata', value: 'Q18808', url: 'https://www.wikidata.org/wiki/Q18808' },
    ],
    summary: 'The capital of the DPRK. It is divided into districts, one of which is Hwasong.',
    latitude: 39.0194,
    longitude: 125.7381,
    lastReviewedDaysAgo: 30,
  },
  {
    key: 'hwasong-district',
    type: 'Address',
    name: 'Hwasong district',
    slug: 'hwasong-district',
    names: [
      {
        value: 'Hwasong district',
        lang: 'en',
        script: 'Latn',
        kind: 'official',
        romanisation: 'as-published',
      },
      { value: '화성구역', lang: 'ko-KP', script: 'Hang', kind: 'official' },
    ],
    summary:
      'A district of the capital. The Amisan car center stands in it, and until April 2025 that center carried the district’s name.',
    disambiguation:
      'Not the city of Hwaseong in the Republic of Korea, nor the county of Hwasong in North Hamgyong.',
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'visit-2025',
    type: 'Event',
    name: 'Visit of Kim Jong-un to the center',
    slug: 'visit-to-the-hwasong-center-2025',
    names: [],
    summary:
      'In April 2025 Kim Jong-un inspected the vehicle center in Hwasong and spoke well of it, according to state media. The center was renamed after the visit.',
    startDate: '2025-04',
    endDate: '2025-04',
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'renaming-2025',
    type: 'Event',
    name: 'Renaming of the center',
    slug: 'renaming-of-the-center-2025',
    names: [],
    summary:
      'In April 2025 the Hwasong center became the Amisan Automobile Technology Service Center. The exact day is not in the desk’s file.',
    startDate: '2025-04',
    endDate: '2025-04',
    lastReviewedDaysAgo: 10,
  },
  {
    key: 'registration-claim',
    type: 'Event',
    name: 'Claimed opening of private car registration',
    slug: 'claimed-opening-of-private-car-registration',
    names: [],
    summary:
      'The authorities are reported to have said that private vehicles may now be registered. NK Insider calls this propaganda and reports that cars sold for personal use stand in the names of institutions.',
    lastReviewedDaysAgo: 9,
  },
  {
    key: 'veto-2024',
    type: 'Event',
    name: 'Veto on the Panel of Experts',
    slug: 'veto-on-the-panel-of-experts-2024',
    names: [],
    summary:
      'On 28 March 2024 a veto in the Security Council stopped the renewal of the Panel of Experts, whose mandate then ran out on 30 April.',
    startDate: '2024-03-28',
    endDate: '2024-03-28',
    lastReviewedDaysAgo: 12,
  },
];
