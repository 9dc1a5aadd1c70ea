import type { DemoInstrument } from '../types.ts';
import { councilResolution, paragraph, startOf } from './council-resolution.ts';

const before2017 = [
  'res-1695',
  'res-1718',
  'res-1874',
  'res-2087',
  'res-2094',
  'res-2270',
  'res-2321',
];

export const resolutionsFrom2017: DemoInstrument[] = [
  councilResolution({
    number: 2356,
    adopted: '2017-06-02',
    title: 'Resolution 2356: designations of June 2017',
    summary:
      'Adds names to the list of designated persons and bodies. Its paragraphs are not yet entered.',
    reaffirms: before2017,
    paragraphs: [],
  }),
  councilResolution({
    number: 2371,
    adopted: '2017-08-05',
    title: 'Resolution 2371: coal, iron and seafood',
    summary:
      'Stops the DPRK’s sales of coal, iron and seafood abroad, its large earners at the time. Checked by subject; its paragraphs are not yet entered.',
    reaffirms: [...before2017, 'res-2356'],
    paragraphs: [],
  }),
  councilResolution({
    number: 2375,
    adopted: '2017-09-11',
    title: 'Resolution 2375: textiles, fuel and work permits',
    summary:
      'Stops textile exports, caps fuel and ends new work permits abroad. Checked by subject; the number of the paragraph below is from memory.',
    reaffirms: [...before2017, 'res-2356', 'res-2371'],
    paragraphs: [
      paragraph('17', 'States are not to give nationals of the DPRK new permits to work.', {
        measures: [
          {
            type: 'labour',
            direction: 'fromDprk',
            bound: 'All Member States',
            goods: 'Work permits for nationals of the DPRK',
            hsChapters: null,
            exemptions: null,
            inForceFrom: startOf('2017-09-11'),
          },
        ],
      }),
    ],
  }),
  councilResolution({
    number: 2397,
    adopted: '2017-12-22',
    title: 'Resolution 2397: every vehicle, luxury or not',
    summary:
      'Ends the supply of all transport vehicles to the DPRK, whatever their class, and has its workers abroad sent home within 24 months. The date and the subjects are checked; the paragraph numbers and tariff chapters are from memory.',
    reaffirms: [...before2017, 'res-2356', 'res-2371', 'res-2375'],
    paragraphs: [
      paragraph(
        '7',
        'States are to prevent the supply, sale or transfer of transport vehicles to the DPRK; machinery and metals fall under the same paragraph.',
        {
          measures: [
            {
              type: 'vehicles',
              direction: 'toDprk',
              bound: 'All Member States',
              goods: 'All transport vehicles',
              hsChapters: '86–89',
              exemptions: null,
              inForceFrom: startOf('2017-12-22'),
            },
            {
              type: 'exportBan',
              direction: 'toDprk',
              bound: 'All Member States',
              goods: 'Machinery, and iron, steel and other metals',
              hsChapters: '84–85, 72–83',
              exemptions: null,
              inForceFrom: startOf('2017-12-22'),
            },
          ],
        },
      ),
      paragraph(
        '8',
        'States are to send home nationals of the DPRK who earn income abroad, within 24 months.',
        {
          measures: [
            {
              type: 'labour',
              direction: 'fromDprk',
              bound: 'All Member States',
              goods: 'Workers who earn income abroad',
              hsChapters: null,
              exemptions: null,
              inForceFrom: startOf('2017-12-22'),
            },
          ],
        },
      ),
    ],
  }),
  councilResolution({
    number: 2680,
    adopted: '2023-03-23',
    title: 'Resolution 2680: the Panel’s last extension',
    summary:
      'Carried the mandate of the Panel of Experts on for one more year, to 30 April 2024. Its paragraphs are not yet entered.',
    reaffirms: [...before2017, 'res-2356', 'res-2371', 'res-2375', 'res-2397'],
    paragraphs: [],
  }),
];
