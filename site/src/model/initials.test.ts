import { expect, test } from 'vitest';
import { sampleEntity } from '../cms/sample-newsroom.ts';
import { initialOf, initialsOf, letters } from './initials.ts';

test.each([
  ['Amisan', 'A'],
  ['émigré', 'E'],
  ['39호실', '0'],
  ['아미산', 'ㅇ'],
  ['까치', 'ㄱ'],
  ['하나'.normalize('NFD'), 'ㅎ'],
  ['“Quoted”', '#'],
  ['朝鮮', '#'],
])('%s is under %s', (name, letter) => {
  expect(initialOf(name)).toBe(letter);
  expect(letters).toContain(letter);
});

test('one that has a Korean name is under both', () => {
  const names = [{ value: '재정경리부', lang: 'ko-KP', script: 'Hang', kind: 'official' }];
  const entity = sampleEntity({ name: 'Finance and Accounting Department', names });
  expect(initialsOf(entity)).toEqual(['F', 'ㅈ']);
});
