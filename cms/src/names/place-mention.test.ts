import { expect, test } from 'vitest';
import { body, text } from '../../tests/support/content.ts';
import type { KnownName } from './known-name.ts';
import { nameFinder } from './name-finder.ts';
import { nameOffers } from './name-offers.ts';
import { placeMention } from './place-mention.ts';

const entity = '6'.repeat(24);
const known: KnownName = { entity, value: 'Amisan', kind: 'official', to: null };
const find = nameFinder([known, { ...known, value: '아미산' }]);
const entities = new Map([
  [
    entity,
    {
      id: entity,
      name: 'Amisan',
      type: null,
      disambiguation: null,
      isPublished: true,
      legallySensitive: false,
      names: [known],
    },
  ],
]);

const offersIn = (written: unknown) =>
  nameOffers(
    {
      headline: '',
      standfirst: '',
      body: written,
      date: '2026-01-01',
      about: [],
      mentions: [],
      refused: [],
    },
    { find, entities },
  );

const mentionOf = (words: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: '1'.repeat(24), blockType: 'mention', blockName: '', entity, text: words },
});

/** The body with its first name linked, as the panel does it. */
function linked(written: object) {
  const link = offersIn(written)[0]?.link;
  return link ? placeMention(written, link, { entity, id: '1'.repeat(24) }) : null;
}

test('a mention takes the place of the words, and what stands around them stays', () => {
  const bold = { ...text('The Amisan shop'), format: 1 };
  const written = body('Nothing here', [text('See: '), bold, text(' in town')]);
  const before = structuredClone(written);
  expect(linked(written)).toEqual(
    body('Nothing here', [
      text('See: '),
      { ...bold, text: 'The ' },
      mentionOf('Amisan'),
      { ...bold, text: ' shop' },
      text(' in town'),
    ]),
  );
  expect(written).toEqual(before);
});

test('words in letters (NFD) are cut where they stand, the text stays as it was written', () => {
  const typed = '오늘 아미산자동차'.normalize('NFD');
  expect(linked(body(typed))).toEqual(
    body([
      text('오늘 '.normalize('NFD')),
      mentionOf('아미산'.normalize('NFD')),
      text('자동차'.normalize('NFD')),
    ]),
  );
});

test('a whole text node is replaced, none is left empty', () => {
  expect(linked(body('Amisan'))).toEqual(body([mentionOf('Amisan')]));
});

test('no link inside of a link, nor over two text nodes; a mention is counted as linked', () => {
  const link = { type: 'link', version: 3, fields: {}, children: [text('Amisan')] };
  expect(offersIn(body([link]))).toMatchObject([{ link: null, counts: { lead: 1 } }]);
  expect(offersIn(body([text('Ami'), text('san')]))).toMatchObject([{ link: null }]);
  expect(offersIn(body([mentionOf('Amisan'), text(' and Amisan')]))).toMatchObject([
    { linked: 1, counts: { headline: 0, lead: 1, body: 0 }, link: { path: [0, 1], start: 5 } },
  ]);
});

test('words that were typed over meanwhile are left alone', () => {
  const link = offersIn(body('Amisan'))[0]?.link;
  expect(link && placeMention(body('Another'), link, { entity, id: '1' })).toBeNull();
  expect(link && placeMention(null, link, { entity, id: '1' })).toBeNull();
  expect(link && placeMention(body(), link, { entity, id: '1' })).toBeNull();
});
