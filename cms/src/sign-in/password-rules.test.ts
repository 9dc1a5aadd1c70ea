import { expect, test } from 'vitest';
import { reasonToRefuse } from './password-rules.ts';

const owner = { name: 'Era Seo-Lindqvist', email: 'era.desk@example.org' };

test.each([
  ['eleven char', '12 characters or more'],
  ['x'.repeat(257), '256 characters at most'],
  ['123456789012', 'tried first'],
  ['qwertyuiopas', 'tried first'],
  ['passwordpassword', 'tried first'],
  ['Password1234!', 'tried first'],
  ['2024-Sunshine-2024', 'tried first'],
  ['aaaaaaaaaaaaaaaa', 'tried first'],
  ['zyxwvutsrqponml', 'tried first'],
  ['my Seo-Lindqvist car', 'nothing of your name'],
  ['written-by-ERA.DESK', 'nothing of your name'],
])('%s is refused', (password, sentence) => {
  expect(reasonToRefuse(password, owner)).toContain(sentence);
});

test.each([
  ['correct horse battery staple'],
  ['7f3k-q9wd-x2mv-8hnt'],
  ['개성 공단 자동차 행렬 사진'],
])('%s is good', (password) => {
  expect(reasonToRefuse(password, owner)).toBeNull();
});
