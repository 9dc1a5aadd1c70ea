import { legalInstrument } from '@dateline/shared/public/legal-instrument.ts';
import { expect, test } from 'vitest';
import { sampleId } from '../cms/sample-newsroom.ts';
import { bansByDirection } from './bans.ts';

const measure = (type: string, direction: string, goods: string) => ({ type, direction, goods });
const resolution = (number: number, ...measures: object[]) =>
  legalInstrument.parse({
    id: sampleId(number),
    symbol: `S/RES/${number}`,
    slug: `s-res-${number}`,
    title: 'A resolution',
    adopted: '2017-12-22T00:00:00.000Z',
    body: 'Security Council',
    paragraphs: [{ number: '7', anchor: 'para-7', summary: 'Goods', measures }],
  });

test('bans are listed by direction and kind, those of both directions in each, duties to report nowhere', () => {
  const bans = bansByDirection([
    resolution(1, measure('vehicles', 'toDprk', 'Cars'), measure('reporting', 'both', 'Reports')),
    resolution(2, measure('armsEmbargo', 'both', 'Arms'), measure('vehicles', 'toDprk', 'Ships')),
  ]);
  const words = bans.map(({ direction, kinds }) => [
    direction,
    kinds.map(({ type, bans: ofKind }) => [
      type,
      ofKind.map(({ instrument, measure: { goods } }) => `${instrument.symbol} ${goods}`),
    ]),
  ]);
  expect(words).toEqual([
    [
      'toDprk',
      [
        ['armsEmbargo', ['S/RES/2 Arms']],
        ['vehicles', ['S/RES/1 Cars', 'S/RES/2 Ships']],
      ],
    ],
    ['fromDprk', [['armsEmbargo', ['S/RES/2 Arms']]]],
  ]);
});

test('where nothing is banned there is no direction', () => {
  expect(bansByDirection([resolution(1)])).toEqual([]);
});
