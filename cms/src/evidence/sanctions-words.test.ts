import { expect, test } from 'vitest';
import { speaksOfSanctions, statesBreach, statesDesignation } from './sanctions-words.ts';

test.each([
  'The bank is sanctioned.',
  'Office 8 was designated under Resolution 1718.',
  'The ship has been listed by the 1718 Committee.',
  'He is on the UN sanctions list.',
  'It belongs to a UN-sanctioned entity.',
  'The company is subject to an asset freeze.',
  '그 회사는 유엔 제재 대상이다.',
  '이 기관은 제재 명단에 올라 있다.',
  '그는 제재 대상으로 지정됐다.',
])('a designation as a fact: %s', (sentence) => {
  expect(statesDesignation(sentence)).toBe(true);
  expect(speaksOfSanctions(sentence)).toBe(true);
});

test.each([
  'We do not call it sanctioned.',
  'According to the Treasury, the bank is sanctioned.',
  'The ministry is reportedly sanctioned.',
  'Is the bank sanctioned?',
  'The sanctions are listed below.',
  'The showroom is designated in green.',
  'The cars are listed in a table.',
  '제재 대상이 아니다.',
  '제재 대상이라는 보도가 있다.',
])('none: %s', (sentence) => {
  expect(statesDesignation(sentence)).toBe(false);
});

test.each([
  'The sale violated Resolution 2397.',
  'The cars were sold in breach of UN sanctions.',
  'That is a clear violation of the embargo.',
  '이 거래는 안보리 결의 2397호를 위반했다.',
])('a breach as a fact: %s', (sentence) => {
  expect(statesBreach(sentence)).toBe(true);
});

test.each([
  'The sale may have violated Resolution 2397.',
  'The Panel said that the sale violated Resolution 2397.',
  'The driver violated the speed limit.',
  '결의를 위반했다는 의혹이 있다.',
])('no breach as a fact: %s', (sentence) => {
  expect(statesBreach(sentence)).toBe(false);
});

test.each(['The luxury ban of S/RES/1718 (2006)', '대북 제재', 'An arms embargo'])(
  'about sanctions: %s',
  (text) => {
    expect(speaksOfSanctions(text)).toBe(true);
  },
);

test.each(['The cars are white.', 'The resolution of the picture', '평양의 차'])(
  'about something else: %s',
  (text) => {
    expect(speaksOfSanctions(text)).toBe(false);
  },
);
