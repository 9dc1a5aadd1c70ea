import type { DemoEntity } from '../types.ts';

/** Adoptions as events: the day and the number of each; see the resolution for what it says. */
const adoptions: { number: number; day: string; subject: string; unchecked?: true }[] = [
  {
    number: 1695,
    day: '2006-07-15',
    subject: 'the missile launches of that month',
    unchecked: true,
  },
  { number: 1718, day: '2006-10-14', subject: 'the sanctions regime and its Committee' },
  { number: 1874, day: '2009-06-12', subject: 'the Panel of Experts, among others' },
  { number: 2087, day: '2013-01-22', subject: 'further designations', unchecked: true },
  { number: 2094, day: '2013-03-07', subject: 'a list of what is a luxury in any case' },
  { number: 2270, day: '2016-03-02', subject: 'wider measures' },
  { number: 2321, day: '2016-11-30', subject: 'tighter measures' },
  { number: 2356, day: '2017-06-02', subject: 'further designations' },
  { number: 2371, day: '2017-08-05', subject: 'coal, iron and seafood' },
  { number: 2375, day: '2017-09-11', subject: 'textiles, fuel and work permits' },
  { number: 2397, day: '2017-12-22', subject: 'all transport vehicles, and workers abroad' },
  {
    number: 2680,
    day: '2023-03-23',
    subject: 'the Panel’s mandate until 30 April 2024',
    unchecked: true,
  },
];

/** Keys of the adoptions, the earliest first. */
export const adoptionKeys = adoptions.map(({ number }) => `adoption-${number}`);

export const stepsOfTheRegime: DemoEntity[] = [
  ...adoptions.map(
    ({ number, day, subject, unchecked }): DemoEntity => ({
      key: `adoption-${number}`,
      type: 'Event',
      name: `Adoption of resolution ${number}`,
      slug: `adoption-of-resolution-${number}`,
      names: [],
      summary: `The Security Council adopted resolution ${number} in ${day.slice(0, 4)}. Its subject: ${subject}. ${unchecked ? 'The day is not yet checked against the original.' : 'The page of the resolution says which of its paragraphs the desk has checked.'}`,
      startDate: day,
      endDate: day,
      lastReviewedDaysAgo: 12,
    }),
  ),
  {
    key: 'panel-end',
    type: 'Event',
    name: 'End of the Panel’s mandate',
    slug: 'end-of-the-panels-mandate',
    names: [],
    summary:
      'The mandate of the Panel of Experts ended on 30 April 2024, after a veto on 28 March had stopped its renewal.',
    startDate: '2024-04-30',
    endDate: '2024-04-30',
    lastReviewedDaysAgo: 12,
  },
  {
    key: 'nk-insider',
    type: 'Organization',
    name: 'NK Insider',
    slug: 'nk-insider',
    names: [{ value: 'NK Insider', lang: 'en', script: 'Latn', kind: 'official' }],
    summary:
      'The publication whose report and photographs, by Era Seo, are the desk’s main source on the Amisan center.',
    lastReviewedDaysAgo: 10,
  },
];
