import type { DemoInstrument } from '../types.ts';
import {
  checkedInPublicCopy,
  councilResolution,
  paragraph,
  startOf,
} from './council-resolution.ts';

const before2013 = ['res-1695', 'res-1718', 'res-1874'];

export const resolutionsFrom2013: DemoInstrument[] = [
  councilResolution({
    number: 2087,
    adopted: '2013-01-22',
    title: 'Resolution 2087: further designations',
    summary:
      'Adds persons and bodies to those whose assets are to be frozen. The desk has not yet entered its paragraphs.',
    reaffirms: before2013,
    paragraphs: [],
  }),
  councilResolution({
    number: 2094,
    adopted: '2013-03-07',
    title: 'Resolution 2094: luxury goods get a list',
    summary:
      'Says for the first time that certain goods are luxury goods in any case; cars of the luxury class are among them.',
    reaffirms: [...before2013, 'res-2087'],
    amends: ['res-1718'],
    paragraphs: [
      paragraph(
        '23',
        'Makes clear that the luxury goods of 2006 include those listed in Annex IV, among them yachts, luxury automobiles and racing cars.',
        {
          checked: checkedInPublicCopy,
          measures: [
            {
              type: 'luxuryGoods',
              direction: 'toDprk',
              bound: 'All Member States',
              goods: 'Annex IV: yachts, luxury automobiles, racing cars and others',
              hsChapters: null,
              exemptions: null,
              inForceFrom: startOf('2013-03-07'),
            },
          ],
        },
      ),
    ],
  }),
  councilResolution({
    number: 2270,
    adopted: '2016-03-02',
    title: 'Resolution 2270: the wider measures of March 2016',
    summary:
      'Widens the measures after the nuclear test of January 2016, the luxury list included.',
    reaffirms: [...before2013, 'res-2087', 'res-2094'],
    amends: ['res-1718'],
    paragraphs: [
      paragraph(
        '39',
        'Adds items to the luxury goods that are listed by name. The number of the paragraph is from memory.',
        {
          measures: [luxuryList('2016-03-02')],
        },
      ),
    ],
  }),
  councilResolution({
    number: 2321,
    adopted: '2016-11-30',
    title: 'Resolution 2321: the measures of November 2016',
    summary: 'Tightens the measures of March once more after a further nuclear test.',
    reaffirms: [...before2013, 'res-2087', 'res-2094', 'res-2270'],
    amends: ['res-1718'],
    paragraphs: [
      paragraph(
        '5',
        'Adds further items to the luxury list. The number of the paragraph is from memory.',
        {
          measures: [luxuryList('2016-11-30')],
        },
      ),
    ],
  }),
];

function luxuryList(from: string) {
  return {
    type: 'luxuryGoods',
    direction: 'toDprk',
    bound: 'All Member States',
    goods: 'Items of an annex to this resolution',
    hsChapters: null,
    exemptions: null,
    inForceFrom: startOf(from),
  } as const;
}
