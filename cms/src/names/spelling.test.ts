import { expect, test } from 'vitest';
import { resemblance, spellingOf } from './spelling.ts';

test.each([
  ['Kim Jong Un', 'KIM JONG-UN', 'same'],
  ['Kim Jong Un', 'Un, Kim Jong', 'same'],
  ['Hwasŏng Works', 'Hwasong works', 'same'],
  ['The Amisan Co., Ltd.', 'Amisan', 'same'],
  ['아미산', '아미산'.normalize('NFD'), 'same'],
  ['Kim Jong Un', 'Kim Jong-eun', 'close'],
  ['Chongchon Works', 'Cheongcheon Works', 'close'],
  ['Ryongsong Machine Complex', 'Ryongsung Machine Complex', 'close'],
  ['로동신문사', '노동신문사', 'close'],
  ['Amisan Service Center', 'Amisan Vehicle Service Center', 'part'],
  ['Office 8', 'Office 80', null],
  ['Office 8', 'Office 9', null],
  ['Office 39', 'Office 38', null],
  ['김정은', '김정일', null],
  ['당', '탕', null],
  ['Amisan', 'Camisanova', null],
  ['Center', 'Amisan Center', null],
  ['!', '?', null],
])('%s and %s: %s', (one, other, how) => {
  expect(resemblance(spellingOf(one), spellingOf(other))).toBe(how);
  expect(resemblance(spellingOf(other), spellingOf(one))).toBe(how);
});
