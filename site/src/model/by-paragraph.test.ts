import { expect, it } from 'vitest';
import { byParagraph } from './by-paragraph.ts';

it('keeps what names no listed paragraph for the whole', () => {
  const seven = { paragraph: '7' };
  const none = { paragraph: null };
  const unlisted = { paragraph: '99' };
  const { of, whole } = byParagraph([{ number: '7' }, { number: '8' }], [seven, none, unlisted]);
  expect(of.get('7')).toEqual([seven]);
  expect(of.get('8')).toEqual([]);
  expect(whole).toEqual([none, unlisted]);
});
