import type { DemoInstrument } from '../types.ts';
import {
  checkedInPublicCopy,
  councilResolution,
  paragraph,
  startOf,
} from './council-resolution.ts';

const checked = checkedInPublicCopy;

export const resolutionsBefore2013: DemoInstrument[] = [
  councilResolution({
    number: 1695,
    adopted: '2006-07-15',
    title: 'Resolution 1695: the missile launches of July 2006',
    summary:
      'The Council’s answer to the missile launches of that month, three months before the first sanctions regime. The desk has not yet checked it against the original.',
    reaffirms: [],
    paragraphs: [],
  }),
  councilResolution({
    number: 1718,
    adopted: '2006-10-14',
    title: 'Resolution 1718: the sanctions regime begins',
    summary:
      'Sets up the measures on which all later ones build, and the Committee that oversees them.',
    reaffirms: ['res-1695'],
    paragraphs: [
      paragraph(
        '8(a)(iii)',
        'States must keep luxury goods from reaching the DPRK. What counts as one is left open here.',
        {
          checked,
          measures: [
            {
              type: 'luxuryGoods',
              direction: 'toDprk',
              bound: 'All Member States',
              goods: 'Luxury goods, without a definition in this resolution',
              hsChapters: null,
              exemptions: null,
              inForceFrom: startOf('2006-10-14'),
            },
          ],
        },
      ),
      paragraph(
        '8(d)',
        'States must freeze assets of persons and bodies that are designated under the resolution.',
        {
          checked,
          measures: [
            {
              type: 'assetFreeze',
              direction: 'both',
              bound: 'All Member States',
              goods: 'Funds, other financial assets and economic resources of those designated',
              hsChapters: null,
              exemptions: null,
              inForceFrom: startOf('2006-10-14'),
            },
          ],
        },
      ),
      paragraph(
        '12',
        'Creates the Committee of the Council that oversees the measures: the 1718 Committee.',
        {
          checked,
          measures: [
            {
              type: 'reporting',
              direction: 'both',
              bound: 'The Security Council',
              goods: null,
              hsChapters: null,
              exemptions: null,
              inForceFrom: startOf('2006-10-14'),
            },
          ],
        },
      ),
    ],
  }),
  councilResolution({
    number: 1874,
    adopted: '2009-06-12',
    title: 'Resolution 1874: inspections and a Panel of Experts',
    summary: 'Tightens the measures of 2006 and adds the experts who examine how they are kept.',
    reaffirms: ['res-1695', 'res-1718'],
    paragraphs: [
      paragraph('26', 'Sets up the Panel of Experts that supports the Committee.', {
        checked,
        measures: [
          {
            type: 'reporting',
            direction: 'both',
            bound: 'The Secretary-General and the Committee',
            goods: null,
            hsChapters: null,
            exemptions: null,
            inForceFrom: startOf('2009-06-12'),
          },
        ],
      }),
    ],
  }),
];
